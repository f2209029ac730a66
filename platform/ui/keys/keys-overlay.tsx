import { Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useKitSay } from '../kit-texts.ts';
import { KeyCaps } from './key-caps.tsx';
import { currentScopes, watchScopes } from './key-registry.ts';
import styles from './keys.module.css';

/** All keys that work on the page as it is now, by scope. Loaded when it is first asked for. */
export default function KeysOverlay({ onClose }: { onClose: () => void }) {
  const say = useKitSay();
  const scopes = useSyncExternalStore(watchScopes, currentScopes);
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('keys.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': say('panel.close') }}
    >
      <div className={styles.scopes}>
        {scopes.map((scope) => (
          <section key={scope.label}>
            <h3 className={styles.label}>{scope.label}</h3>
            <dl>
              {Object.entries(scope.keys).map(([keys, { does }]) => (
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
