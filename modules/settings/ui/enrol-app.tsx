import { Button } from '@mantine/core';
import type { confirmSecondFactor } from '../../../platform/auth/routes/second-factor.ts';
import { call } from '../../../platform/http/client.ts';
import { SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { typedKey } from './otpauth.ts';
import { QrPicture } from './qr-picture.tsx';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

/** Brings the key into the authenticator app, shows the backup codes, and turns the second step on by a first code. */
export function EnrolApp({ uri, codes, onDone }: { uri: string; codes: readonly string[]; onDone: () => void }) {
  const say = useSettingsSay();
  const change = useChange();
  return (
    <div className={styles.box}>
      <h3>{say('factor.add')}</h3>
      <p className={styles.note}>{say('factor.add-hint')}</p>
      <QrPicture text={uri} label={say('factor.picture')} />
      <p>
        <a href={uri}>{say('factor.open')}</a>
      </p>
      <dl className={styles.facts}>
        <dt>{say('factor.key')}</dt>
        <dd className={styles.key}>{typedKey(uri)}</dd>
      </dl>
      <BackupCodes codes={codes} />
      <h3>{say('factor.confirm')}</h3>
      <div className={styles.narrow}>
        <Form
          onSubmit={async ({ code = '' }) => {
            const body = { code: code.replaceAll(' ', '') };
            await change(() => call<typeof confirmSecondFactor>('POST', '/api/v1/me/second-factor/confirm', { body }));
            toast(say('factor.now-on'));
            onDone();
          }}
        >
          <TextField
            name="code"
            label={say('factor.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            required
          />
          <div className={styles.acts}>
            <SubmitButton>{say('factor.submit')}</SubmitButton>
            <Button variant="default" onClick={onDone}>
              {say('act.cancel')}
            </Button>
          </div>
        </Form>
      </div>
    </div>
  );
}
