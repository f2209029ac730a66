import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SubmitButton } from '../../../platform/ui/form/fields.tsx';
import { Form, type FormValues } from '../../../platform/ui/form/form.tsx';
import { ContextHead } from '../../../platform/ui/layout/context.tsx';
import { offerUndo, toast } from '../../../platform/ui/save/undo.tsx';
import { usePageSay } from './page-texts.ts';
import { peopleQuery, type Member, type Person, type Team } from './people-data.ts';
import { PersonFields } from './person-fields.tsx';
import styles from './people-page.module.css';
import { sayPerson, wordOf } from './say-person.ts';
import { changeRole, invite } from './sign-ins.ts';
import { useSend } from './use-send.ts';

interface PersonFormProps {
  /** Left out: somebody new. */
  person?: Person;
  member?: Member | null;
  people: readonly Person[];
  teams: readonly Team[];
  /** Called with the id of the person. */
  onDone: (person: string) => void;
  onCancel: () => void;
}

const typed = (values: FormValues) => {
  const or = (name: string) => values[name]?.trim() || null;
  return {
    name: or('name') ?? '',
    email: or('email'),
    phone: or('phone'),
    role: values.role as Person['role'],
    reports_to: or('reports_to'),
    joined_on: or('joined_on'),
  };
};

/** Adds somebody, with an invitation if wished, or says what is new about somebody known. */
export function PersonForm({ person, member = null, people, teams, onDone, onCancel }: PersonFormProps) {
  const say = usePageSay();
  const send = useSend();
  const client = useQueryClient();
  const [invited, setInvited] = useState(true);
  const add = async (values: FormValues) => {
    const word = { ...typed(values), person: values.person?.trim() || crypto.randomUUID(), team: values.team || null };
    await send(() => sayPerson(word));
    const made = (await client.fetchQuery({ ...peopleQuery, staleTime: 0 })).find(({ key }) => key === word.person);
    if (invited && word.email && made) await send(() => invite(word.email ?? '', word.role, made.id));
    toast(say(invited && word.email ? 'done.invited' : 'done.added', { name: word.name, email: word.email ?? '' }));
    if (made) onDone(made.id);
  };
  const change = async (known: Person, values: FormValues) => {
    const before = wordOf(known, people, teams);
    const word = { ...before, ...typed(values) };
    await send(async () => {
      // The right is asked first: it may be refused, and then nothing else should have changed.
      if (member && member.role !== word.role) await changeRole(member.user, word.role);
      await sayPerson(word);
    });
    // A role that was changed has ended sessions already; that is not taken back by a press.
    if (before.role === word.role)
      offerUndo(say('done.changed', { name: word.name }), () => send(() => sayPerson(before)));
    else toast(say('done.changed', { name: word.name }));
    onDone(known.id);
  };
  return (
    <>
      {!person && <ContextHead title={say('page.add-person')} />}
      <Form onSubmit={(values) => (person ? change(person, values) : add(values))}>
        <PersonFields {...{ people, teams }} person={person ?? null} placed={!person} />
        {!person && (
          <Checkbox
            label={say('field.invite')}
            checked={invited}
            onChange={(event) => setInvited(event.currentTarget.checked)}
          />
        )}
        <div className={styles.acts}>
          <SubmitButton>{say(person ? 'act.save' : 'page.add-person')}</SubmitButton>
          <Button variant="default" onClick={onCancel}>
            {say('act.cancel')}
          </Button>
        </div>
      </Form>
    </>
  );
}
