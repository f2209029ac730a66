import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { EntryFrame } from './entry-frame.tsx';
import styles from './entry.module.css';
import { usePeopleSay } from './people-texts.ts';
import { sendBackupCode, sendCode } from './sign-in-doors.ts';

/** Six digits of the authenticator app, or one of the backup codes. */
export function SecondStep({ onIn }: { onIn: () => void }) {
  const say = usePeopleSay();
  const [kind, setKind] = useState<'app' | 'backup'>('app');
  const app = kind === 'app';
  return (
    <EntryFrame title={say('code.title')} sentence={say(app ? 'code.sentence' : 'code.backup-sentence')}>
      <Form
        key={kind}
        onSubmit={async ({ code = '', trust }) => {
          if (app) await sendCode(code.replaceAll(' ', ''), trust === 'on');
          else await sendBackupCode(code.trim());
          onIn();
        }}
      >
        <TextField
          name="code"
          label={say(app ? 'code.label' : 'code.backup-label')}
          inputMode={app ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          maxLength={app ? 7 : 24}
          required
          autoFocus
        />
        {app && <Checkbox name="trust" label={say('code.trust')} />}
        <SubmitButton fullWidth>{say('code.submit')}</SubmitButton>
      </Form>
      <button type="button" className={styles.link} onClick={() => setKind(app ? 'backup' : 'app')}>
        {say(app ? 'code.backup' : 'code.app')}
      </button>
    </EntryFrame>
  );
}
