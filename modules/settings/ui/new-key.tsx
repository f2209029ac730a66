import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Permission } from '../../../catalogue/permissions.ts';
import type { makeKey } from '../../../platform/auth/routes/keys.ts';
import { call } from '../../../platform/http/client.ts';
import { ChoiceField, SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

const ends_days = [30, 90, 365, 730];

/** Makes a key; `onMade` gets it, for the only time it can be read. */
export function NewKey({ onMade }: { onMade: (key: string) => void }) {
  const say = useSettingsSay();
  const change = useChange();
  const { permissions } = useViewer();
  const [scopes, setScopes] = useState<string[]>([]);
  const [times, setTimes] = useState(0);
  return (
    <Form
      key={times}
      onSubmit={async ({ name = '', days = '365' }) => {
        if (scopes.length === 0) throw new Error(say('keys.scopes-none'));
        const body = { name, scopes: scopes as Permission[], days: Number(days) };
        const { key } = await change(() => call<typeof makeKey>('POST', '/api/v1/keys', { body }));
        onMade(key);
        setScopes([]);
        setTimes(times + 1);
      }}
    >
      <div className={styles.narrow}>
        <TextField name="name" label={say('keys.name')} hint={say('keys.name-hint')} maxLength={100} required />
      </div>
      <div className={styles.narrow}>
        <ChoiceField
          name="days"
          label={say('keys.days')}
          start="365"
          choices={ends_days.map((count) => ({ value: String(count), label: say('keys.days-count', { count }) }))}
        />
      </div>
      <Checkbox.Group
        value={scopes}
        onChange={setScopes}
        label={say('keys.scopes')}
        description={say('keys.scopes-hint')}
      >
        <div className={styles.scopes}>
          {permissions.map((scope) => (
            <Checkbox key={scope} value={scope} label={scope} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={styles.acts}>
        <SubmitButton>{say('keys.make')}</SubmitButton>
      </div>
    </Form>
  );
}
