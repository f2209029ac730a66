import { Button } from '@mantine/core';
import { PasswordField, SubmitButton } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';

interface AskPasswordProps {
  /** What happens then, as a verb. */
  act: string;
  why?: string;
  onPassword: (password: string) => Promise<void>;
  onCancel: () => void;
}

/** Asks for the own password before something that whoever finds an open screen must not do. */
export function AskPassword({ act, why, onPassword, onCancel }: AskPasswordProps) {
  const say = useSettingsSay();
  return (
    <div className={`${styles.box} ${styles.narrow}`}>
      {why && <p>{why}</p>}
      <Form onSubmit={({ password = '' }) => onPassword(password)}>
        <PasswordField
          name="password"
          label={say('factor.password')}
          hint={say('factor.password-why')}
          autoComplete="current-password"
          required
        />
        <div className={styles.acts}>
          <SubmitButton>{act}</SubmitButton>
          <Button variant="default" onClick={onCancel}>
            {say('act.cancel')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
