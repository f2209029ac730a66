import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { passkeysWork, signInWithPasskey } from '../../../platform/auth/passkey-client.ts';
import { ProblemError } from '../../../platform/http/client.ts';
import { PasswordField, SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import styles from './entry.module.css';
import { usePeopleSay } from './people-texts.ts';
import { signIn } from './sign-in-doors.ts';

interface PasswordStepProps {
  email: string;
  onIn: () => void;
  onSecondStep: () => void;
  onForgotten: (email: string) => void;
}

/** E-mail and password, or the device's passkey. */
export function PasswordStep({ email, onIn, onSecondStep, onForgotten }: PasswordStepProps) {
  const say = usePeopleSay();
  const card = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState('');
  const usePasskey = async () => {
    setFault('');
    try {
      await signInWithPasskey();
      onIn();
    } catch (error) {
      setFault(error instanceof ProblemError ? error.message : say('in.passkey-failed'));
    }
  };
  const typed = () => card.current?.querySelector<HTMLInputElement>('[name=email]')?.value ?? '';
  return (
    <EntryFrame title={say('in.title')}>
      <div ref={card}>
        <Form
          onSubmit={async ({ email: address = '', password = '' }) => {
            const answer = await signIn(address.trim(), password);
            if (answer === 'in') onIn();
            else onSecondStep();
          }}
        >
          <TextField
            name="email"
            kind="email"
            label={say('in.email')}
            start={email}
            autoComplete="username webauthn"
            required
            autoFocus
          />
          <PasswordField name="password" label={say('in.password')} autoComplete="current-password" required />
          <SubmitButton fullWidth>{say('in.submit')}</SubmitButton>
        </Form>
      </div>
      {passkeysWork() && (
        <>
          <p className={styles.or}>{say('in.or')}</p>
          <Button variant="default" fullWidth onClick={() => void usePasskey()}>
            {say('in.passkey')}
          </Button>
          {fault && (
            <p role="alert" className={styles.fault}>
              {fault}
            </p>
          )}
        </>
      )}
      <button type="button" className={styles.link} onClick={() => onForgotten(typed())}>
        {say('in.forgotten')}
      </button>
    </EntryFrame>
  );
}
