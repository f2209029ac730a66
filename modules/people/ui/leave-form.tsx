import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { DateField } from '../../../platform/ui/form/date-field.tsx';
import { SubmitButton } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { offerUndo } from '../../../platform/ui/save/undo.tsx';
import { dayOf } from './day-and-moment.ts';
import { usePageSay } from './page-texts.ts';
import type { Member, Person, Team } from './people-data.ts';
import styles from './people-page.module.css';
import { sayPerson, wordOf } from './say-person.ts';
import { endSignIn } from './sign-ins.ts';
import { useSend } from './use-send.ts';

interface LeaveFormProps {
  person: Person;
  member: Member | null;
  people: readonly Person[];
  teams: readonly Team[];
  onDone: () => void;
  onCancel: () => void;
}

/** Says that somebody has left, or is here again. Accounts still held are pointed out, not moved. */
export function LeaveForm({ person, member, people, teams, onDone, onCancel }: LeaveFormProps) {
  const say = usePageSay();
  const { zone } = useFormat();
  const now = useNow(60);
  const send = useSend();
  const [ends, setEnds] = useState(true);
  const before = wordOf(person, people, teams);
  const gone = person.leftOn !== null;
  const submit = async ({ left_on = '' }: Readonly<Record<string, string>>) => {
    await send(async () => {
      if (!gone && ends && member) await endSignIn(member.user);
      await sayPerson({ ...before, left_on: gone ? null : left_on });
    });
    offerUndo(say(gone ? 'done.back' : 'done.left', { name: person.name }), () => send(() => sayPerson(before)));
    onDone();
  };
  return (
    <Form onSubmit={submit}>
      {!gone && <DateField name="left_on" label={say('field.left-on')} start={dayOf(now, zone)} required />}
      {!gone && person.accounts > 0 && <p className={styles.warn}>{say('leave.holds', { count: person.accounts })}</p>}
      {!gone && member && (
        <Checkbox
          label={say('field.end-sign-in')}
          checked={ends}
          onChange={(event) => setEnds(event.currentTarget.checked)}
        />
      )}
      <div className={styles.acts}>
        <SubmitButton>{say(gone ? 'act.back' : 'act.leave')}</SubmitButton>
        <Button variant="default" onClick={onCancel}>
          {say('act.cancel')}
        </Button>
      </div>
    </Form>
  );
}
