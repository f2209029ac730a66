import { useState } from 'react';
import { PasswordField, SubmitButton } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { checkPassword } from './password-rule.ts';
import { usePeopleSay } from './people-texts.ts';
import { resetPassword } from './sign-in-doors.ts';

/** A new password, by the key after the # of the mailed address: what follows # never reaches a server's log. */
export default function ResetPage() {
  const say = usePeopleSay();
  const [done, setDone] = useState(false);
  const token = location.hash.slice(1);
  const back = <a href="/sign-in">{say('forgot.back')}</a>;
  if (done) return <EntryFrame title={say('reset.done')}>{back}</EntryFrame>;
  if (!token) {
    return (
      <EntryFrame title={say('reset.no-token')} sentence={say('reset.no-token-detail')}>
        {back}
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={say('reset.title')}>
      <Form
        check={({ password = '' }) => checkPassword('password', password)}
        onSubmit={async ({ password = '' }) => {
          await resetPassword(token, password);
          setDone(true);
        }}
      >
        <PasswordField
          name="password"
          label={say('reset.password')}
          hint={say('reset.hint')}
          autoComplete="new-password"
          required
        />
        <SubmitButton fullWidth>{say('reset.submit')}</SubmitButton>
      </Form>
    </EntryFrame>
  );
}
