import { useState } from 'react';
import { Select } from '@mantine/core';
import { ChoiceField, SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { ContextHead } from '../../../platform/ui/layout/context.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { LinkToPassOn } from './link-to-pass-on.tsx';
import { usePageSay } from './page-texts.ts';
import type { Person } from './people-data.ts';
import { roleChoices } from './roles.ts';
import { invite } from './sign-ins.ts';
import { useSend } from './use-send.ts';

/** Invites by e-mail: a person of the organisation, or somebody who only signs in. */
export function InvitePanel({ people }: { people: readonly Person[] }) {
  const say = usePageSay();
  const send = useSend();
  const viewer = useViewer();
  const [chosen, setChosen] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const person = people.find(({ id }) => id === chosen);
  return (
    <>
      <ContextHead title={say('invite.title')} />
      <Form
        key={chosen}
        onSubmit={async ({ email = '', role = '' }) => {
          await send(() => invite(email.trim(), role, person?.id ?? null));
          setSent(email.trim().toLowerCase());
        }}
      >
        <Select
          label={say('invite.person')}
          description={say('invite.person-hint')}
          value={chosen}
          searchable
          limit={80}
          allowDeselect={false}
          data={[
            { value: '', label: say('invite.nobody') },
            ...people.filter(({ leftOn }) => !leftOn).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setChosen(value ?? '')}
        />
        <TextField name="email" kind="email" label={say('field.email')} start={person?.email ?? ''} required />
        <ChoiceField
          name="role"
          label={say('field.role')}
          start={person?.role ?? 'account_manager'}
          choices={roleChoices(viewer.role)}
        />
        <SubmitButton>{say('invite.submit')}</SubmitButton>
      </Form>
      {sent && (
        <>
          <p role="status">{say('done.invited', { email: sent })}</p>
          <LinkToPassOn email={sent} />
        </>
      )}
    </>
  );
}
