import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CopyLine } from '../../../platform/ui/form/copy-line.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { KeyLines } from './key-lines.tsx';
import { NewKey } from './new-key.tsx';
import { keysQuery } from './settings-data.ts';
import { SettingsFrame } from './settings-frame.tsx';
import { useSettingsSay } from './settings-texts.ts';
import styles from './settings.module.css';

/** The keys of programs: made with scopes and an end, shown once, ended when no longer needed. */
export default function KeysPage() {
  const say = useSettingsSay();
  const query = useQuery(keysQuery);
  const [made, setMade] = useState<string | null>(null);
  return (
    <SettingsFrame part="keys">
      <Section title={say('keys.list')}>
        <div className={styles.part}>
          <p className={styles.note}>
            {say('keys.hint')}{' '}
            <a href="/api/docs" target="_blank" rel="noreferrer">
              {say('keys.docs')}
            </a>
          </p>
          <Loaded query={query} skeleton={<RowsSkeleton count={3} />}>
            {(keys) => <KeyLines keys={keys} />}
          </Loaded>
        </div>
      </Section>
      <Section title={say('keys.new')}>
        <div className={styles.part}>
          {made !== null && (
            <div className={styles.box} role="status">
              <CopyLine label={say('keys.shown')} text={made} />
              <p className={styles.note}>{say('keys.shown-hint')}</p>
            </div>
          )}
          <NewKey onMade={setMade} />
        </div>
      </Section>
    </SettingsFrame>
  );
}
