import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  beginSecondFactor,
  endSecondFactor,
  newBackupCodes,
} from '../../../platform/auth/routes/second-factor.ts';
import { call } from '../../../platform/http/client.ts';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { AskPassword } from './ask-password.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { EnrolApp } from './enrol-app.tsx';
import { meQuery } from './settings-data.ts';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';
import { useChange } from './use-change.ts';

type Step =
  | { at: 'rest' | 'begin' | 'end' | 'new-codes' }
  | { at: 'enrol'; uri: string; codes: string[] }
  | { at: 'codes'; codes: string[] };

const rest: Step = { at: 'rest' };

/** The second step of signing in: on with a first code of the app, off with the password, new backup codes. */
export function SecondFactorPart() {
  const say = useSettingsSay();
  const query = useQuery(meQuery);
  return (
    <Section title={say('factor.title')}>
      <div className={styles.part}>
        <Loaded query={query} skeleton={<RowsSkeleton count={1} />}>
          {({ twoFactor }) => <Steps on={twoFactor} />}
        </Loaded>
      </div>
    </Section>
  );
}

function Steps({ on }: { on: boolean }) {
  const say = useSettingsSay();
  const change = useChange();
  const [step, setStep] = useState<Step>(rest);
  const toRest = () => setStep(rest);
  const begin = async (password: string) => {
    const { uri, backupCodes } = await call<typeof beginSecondFactor>('POST', '/api/v1/me/second-factor', {
      body: { password },
    });
    setStep({ at: 'enrol', uri, codes: backupCodes });
  };
  const end = async (password: string) => {
    await change(() => call<typeof endSecondFactor>('POST', '/api/v1/me/second-factor/off', { body: { password } }));
    toast(say('factor.now-off'));
    toRest();
  };
  const newCodes = async (password: string) => {
    const { backupCodes } = await call<typeof newBackupCodes>('POST', '/api/v1/me/second-factor/backup-codes', {
      body: { password },
    });
    setStep({ at: 'codes', codes: backupCodes });
  };
  if (step.at === 'begin') return <AskPassword act={say('factor.begin')} onPassword={begin} onCancel={toRest} />;
  if (step.at === 'end') return <AskPassword act={say('factor.end')} onPassword={end} onCancel={toRest} />;
  if (step.at === 'new-codes')
    return (
      <AskPassword
        act={say('factor.new-codes')}
        why={say('factor.new-codes-why')}
        onPassword={newCodes}
        onCancel={toRest}
      />
    );
  if (step.at === 'enrol') return <EnrolApp uri={step.uri} codes={step.codes} onDone={toRest} />;
  if (step.at === 'codes') {
    return (
      <div className={styles.box}>
        <BackupCodes codes={step.codes} />
        <div className={styles.acts}>
          <Button onClick={toRest}>{say('act.done')}</Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <p>{say(on ? 'factor.on' : 'factor.off')}</p>
      <div className={styles.acts}>
        {(on ? (['new-codes', 'end'] as const) : (['begin'] as const)).map((at) => (
          <Button key={at} variant="default" onClick={() => setStep({ at })}>
            {say(`factor.${at}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
