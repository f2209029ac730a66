import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addPasskey, passkeysWork } from '../../../platform/auth/passkey-client.ts';
import type { endPasskey } from '../../../platform/auth/routes/passkeys.ts';
import { call } from '../../../platform/http/client.ts';
import { SubmitButton, TextField } from '../../../platform/ui/form/fields.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { SureButton } from '../../../platform/ui/form/sure-button.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { passkeysQuery } from './settings-data.ts';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

/** The passkeys that sign me in: adding one of this device, removing one. */
export function PasskeysPart() {
  const say = useSettingsSay();
  const query = useQuery(passkeysQuery);
  return (
    <Section title={say('passkeys.title')}>
      <div className={styles.part}>
        <p className={styles.note}>{say('passkeys.hint')}</p>
        <Loaded query={query} skeleton={<RowsSkeleton count={1} />}>
          {(passkeys) => <PasskeyLines passkeys={passkeys} />}
        </Loaded>
        {passkeysWork() ? <AddPasskey /> : <p>{say('passkeys.unable')}</p>}
      </div>
    </Section>
  );
}

type Passkeys = NonNullable<
  ReturnType<typeof useQuery<Awaited<ReturnType<NonNullable<typeof passkeysQuery.queryFn>>>>>['data']
>;

function PasskeyLines({ passkeys }: { passkeys: Passkeys }) {
  const say = useSettingsSay();
  const format = useFormat();
  const change = useChange();
  if (passkeys.length === 0) return <p>{say('passkeys.none')}</p>;
  return (
    <ul className={styles.lines}>
      {passkeys.map(({ id, name, madeAt, backedUp }) => {
        const called = name ?? say('passkeys.unnamed');
        const end = () =>
          change(() => call<typeof endPasskey>('DELETE', '/api/v1/me/passkeys/:passkey', { params: { passkey: id } }));
        return (
          <li key={id}>
            <span>
              <strong>{called}</strong>
              <small>
                {[
                  madeAt !== null && say('passkeys.made', { day: format.day(madeAt) }),
                  backedUp && say('passkeys.synced'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <SureButton
              question={say('passkeys.remove-question', { name: called })}
              keep={say('act.keep')}
              onSure={end}
            >
              {say('passkeys.remove')}
            </SureButton>
          </li>
        );
      })}
    </ul>
  );
}

function AddPasskey() {
  const say = useSettingsSay();
  const change = useChange();
  const [times, setTimes] = useState(0);
  return (
    <div className={styles.narrow}>
      <Form
        key={times}
        onSubmit={async ({ name = '' }) => {
          await change(() => addPasskey(name.trim())).catch((error: unknown) => {
            // The browser's own words for "cancelled" are made for programmers.
            throw error instanceof DOMException ? new Error(say('passkeys.cancelled')) : error;
          });
          setTimes(times + 1);
        }}
      >
        <TextField
          name="name"
          label={say('passkeys.name')}
          start={say('passkeys.name-start')}
          maxLength={100}
          required
        />
        <div className={styles.acts}>
          <SubmitButton variant="default">{say('passkeys.add')}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
