import type { ReactNode } from 'react';
import { Page } from '../../../platform/ui/page/page.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import styles from './settings.module.css';
import { useSettingsSay } from './settings-texts.ts';

const parts = [
  { key: 'profile', path: '/settings', permission: null },
  { key: 'notices', path: '/settings/notices', permission: null },
  { key: 'security', path: '/settings/security', permission: null },
  { key: 'keys', path: '/settings/keys', permission: 'keys.manage' },
  { key: 'organisation', path: '/settings/organisation', permission: 'organisation.manage' },
  { key: 'mail', path: '/settings/mail', permission: 'organisation.manage' },
] as const;

/** The frame of a page of settings: its name, and the way to the others that one may open. */
export function SettingsFrame({ part, children }: { part: (typeof parts)[number]['key']; children: ReactNode }) {
  const say = useSettingsSay();
  const may = useMay();
  return (
    <Page title={say('settings.title')}>
      <div className={styles.frame}>
        <nav className={styles.nav} aria-label={say('nav.label')}>
          {parts
            .filter(({ permission }) => permission === null || may(permission))
            .map(({ key, path }) => (
              <a key={key} href={path} aria-current={key === part ? 'page' : undefined}>
                {say(`nav.${key}`)}
              </a>
            ))}
        </nav>
        <div className={styles.parts}>{children}</div>
      </div>
    </Page>
  );
}
