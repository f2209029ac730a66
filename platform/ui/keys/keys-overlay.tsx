import { Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useKitSay } from '../kit-texts.ts';
import { KeyCaps } from './key-caps.tsx';
import { currentScopes, watchScopes } from './key-registry.ts';
import styles from './keys.module.css';

/** All keys that work on the page as it is now, by scope. Loaded when it is first asked for. */
export default function KeysOverlay({ onClose }: { onClose: () => void }) {
  const say = useKitSay();
  const scopes = Map.groupBy(useSyncExternalStore(watchScopes, currentScopes), ({ label }) => label);
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('keys.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': say('panel.close') }}
    >
      <div className={styles.scopes}>
        {[...scopes].map(([label, same]) => (
          <section key={label}>
            <h3 className={styles.label}>{label}</h3>
            <dl>
              {same
                .flatMap(({ keys }) => Object.entries(keys))
                .map(([keys, { does }]) => (
                  <div key={keys} className={styles.line}>
                    <dt>{does}</dt>
                    <dd>
                      <KeyCaps keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
