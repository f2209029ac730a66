import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { DateField } from '../../../platform/ui/form/date-field.tsx';
import { ChoiceField, SubmitButton } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { offerUndo } from '../../../platform/ui/save/undo.tsx';
import { usePageSay } from './page-texts.ts';
import { personQuery, type Person, type Team } from './people-data.ts';
import { dayOf, momentOf } from './day-and-moment.ts';
import { peopleChoices, teamChoices } from './person-fields.tsx';
import styles from './people-page.module.css';
import { sayPerson, wordOf } from './say-person.ts';
import { useSend } from './use-send.ts';

interface MoveFormProps {
  person: Person;
  people: readonly Person[];
  teams: readonly Team[];
  onDone: () => void;
  onCancel: () => void;
}

/** Moves somebody to another team, from a day on: what was before stays with the team of that time. */
export function MoveForm({ person, people, teams, onDone, onCancel }: MoveFormProps) {
  const say = usePageSay();
  const format = useFormat();
  const send = useSend();
  const last = useQuery(personQuery(person.id)).data?.placements[0]?.from ?? 0;
  const before = wordOf(person, people, teams);
  const today = dayOf(useNow(60), format.zone);
  return (
    <Form
      onSubmit={async ({ team = '', reports_to = '', from = today }) => {
        const word = { ...before, team: team || null, reports_to: reports_to || null };
        await send(() => sayPerson(word, momentOf(from, { last, now: Date.now(), zone: format.zone })));
        const named = teams.find(({ key }) => key === team)?.name ?? say('field.no-team');
        const done = say('done.moved', { name: person.name, team: named, day: format.day(`${from}T12:00:00Z`) });
        offerUndo(done, () => send(() => sayPerson(before)));
        onDone();
      }}
    >
      <ChoiceField
        name="team"
        label={say('field.team')}
        start={before.team ?? ''}
        choices={teamChoices(teams, say('field.no-team'))}
      />
      <ChoiceField
        name="reports_to"
        label={say('field.reports-to')}
        start={before.reports_to ?? ''}
        choices={peopleChoices(
          people.filter(({ id }) => id !== person.id),
          say('field.nobody'),
        )}
      />
      <DateField
        name="from"
        label={say('field.from')}
        hint={say('field.from-hint', { day: format.day(last) })}
        start={today}
        min={dayOf(last, format.zone)}
        max={today}
        required
      />
      <div className={styles.acts}>
        <SubmitButton>{say('act.move')}</SubmitButton>
        <Button variant="default" onClick={onCancel}>
          {say('act.cancel')}
        </Button>
      </div>
    </Form>
  );
}
