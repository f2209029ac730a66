import { useState } from 'react';
import { SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import styles from './entry.module.css';
import { usePeopleSay } from './people-texts.ts';
import { askForReset } from './sign-in-doors.ts';

/** Asks for a reset link; says the same whether the address is known or not. */
export function ForgottenStep({ email, onBack }: { email: string; onBack: () => void }) {
  const say = usePeopleSay();
  const [sent, setSent] = useState<string | null>(null);
  const back = (
    <button type="button" className={styles.link} onClick={onBack}>
      {say('forgot.back')}
    </button>
  );
  if (sent !== null) {
    return (
      <EntryFrame title={say('forgot.sent-title')} sentence={say('forgot.sent', { email: sent })}>
        {back}
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={say('forgot.title')} sentence={say('forgot.sentence')}>
      <Form
        onSubmit={async ({ email: address = '' }) => {
          await askForReset(address.trim());
          setSent(address.trim());
        }}
      >
        <TextField
          name="email"
          kind="email"
          label={say('in.email')}
          start={email}
          autoComplete="username"
          required
          autoFocus
        />
        <SubmitButton fullWidth>{say('forgot.submit')}</SubmitButton>
      </Form>
      {back}
    </EntryFrame>
  );
}
