import { useState } from 'react';
import type { changePassword } from '../../../platform/auth/routes/password.ts';
import { call } from '../../../platform/http/client.ts';
import { PasswordField, SubmitButton } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

const least_characters = 12;

/** Changes the own password; all other browsers are signed out. */
export function PasswordPart() {
  const say = useSettingsSay();
  const change = useChange();
  const [times, setTimes] = useState(0);
  return (
    <Section title={say('password.title')}>
      <div className={`${styles.part} ${styles.narrow}`}>
        <Form
          key={times}
          check={({ newPassword = '' }): Record<string, string> =>
            newPassword.length < least_characters ? { newPassword: say('password.short') } : {}
          }
          onSubmit={async ({ password = '', newPassword = '' }) => {
            await change(() =>
              call<typeof changePassword>('POST', '/api/v1/me/password', { body: { password, newPassword } }),
            );
            toast(say('password.done'));
            setTimes(times + 1);
          }}
        >
          <PasswordField name="password" label={say('password.old')} autoComplete="current-password" required />
          <PasswordField
            name="newPassword"
            label={say('password.new')}
            hint={say('password.hint')}
            autoComplete="new-password"
            required
          />
          <div className={styles.acts}>
            <SubmitButton variant="default">{say('password.submit')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  );
}
