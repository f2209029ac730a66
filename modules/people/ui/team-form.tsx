import { Button } from '@mantine/core';
import { ChoiceField, SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { ContextHead, ContextTiles } from '../../../platform/ui/layout/context.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { usePageSay } from './page-texts.ts';
import type { Person, Team } from './people-data.ts';
import { peopleChoices, teamChoices } from './person-fields.tsx';
import { zoneChoices } from './place-guess.ts';
import styles from './people-page.module.css';
import { sayTeam } from './say-person.ts';
import { useSend } from './use-send.ts';

interface TeamFormProps {
  /** Left out: a new team. */
  team?: Team;
  people: readonly Person[];
  teams: readonly Team[];
  onDone: () => void;
}

/** A team: its place, its lead, when and where its huddle is. Those who may not change it read it. */
export function TeamForm({ team, people, teams, onDone }: TeamFormProps) {
  const say = usePageSay();
  const send = useSend();
  const manages = useMay()('people.manage');
  const keyOf = (list: readonly { id: string; key: string }[], id: string | undefined | null) =>
    list.find((one) => one.id === id)?.key ?? '';
  const head = (
    <>
      <ContextHead title={team?.name ?? say('page.add-team')} />
      {team && (
        <ContextTiles
          tiles={[
            { label: say('field.lead'), value: team.lead?.name ?? say('teams.no-lead') },
            { label: say('field.huddle'), value: team.huddleAt },
            { label: say('page.people'), value: team.people },
          ]}
        />
      )}
    </>
  );
  if (!manages) return head;
  return (
    <>
      {head}
      <Form
        onSubmit={async ({ name = '', parent, lead, huddle_at, zone }) => {
          const key = team?.key ?? crypto.randomUUID();
          const huddle = huddle_at?.trim() || null;
          await send(() =>
            sayTeam({
              team: key,
              name,
              parent: parent || null,
              lead: lead || null,
              huddle_at: huddle,
              zone: zone || null,
            }),
          );
          toast(say(team ? 'done.changed' : 'done.added', { name }));
          onDone();
        }}
      >
        <TextField name="name" label={say('field.team-name')} start={team?.name ?? ''} required autoFocus={!team} />
        <ChoiceField
          name="parent"
          label={say('field.parent')}
          start={keyOf(teams, team?.parent)}
          choices={teamChoices(
            teams.filter(({ id }) => id !== team?.id),
            say('field.no-parent'),
          )}
        />
        <ChoiceField
          name="lead"
          label={say('field.lead')}
          start={keyOf(people, team?.lead?.id)}
          choices={peopleChoices(people, say('teams.no-lead'))}
        />
        <TextField
          name="huddle_at"
          label={say('field.huddle')}
          hint={say('field.huddle-hint')}
          start={team?.huddleAt ?? '09:30'}
          maxLength={5}
        />
        <ChoiceField
          name="zone"
          label={say('field.zone')}
          start={team?.zone ?? ''}
          choices={[{ value: '', label: say('field.zone-own') }, ...zoneChoices(team?.zone ?? 'UTC')]}
        />
        <div className={styles.acts}>
          <SubmitButton>{say(team ? 'act.save' : 'page.add-team')}</SubmitButton>
          <Button variant="default" onClick={onDone}>
            {say('act.cancel')}
          </Button>
        </div>
      </Form>
    </>
  );
}
