import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { kitSay } from '../../platform/ui/kit-texts.ts';
import { useLabel } from '../../platform/ui/texts.ts';
import styles from './bottom-bar.module.css';
import { NavItem } from './nav-item.tsx';
import type { navGroups } from './page-data.ts';
import { PersonMenu } from './person-menu.tsx';
import type { Session } from './session.ts';
import { useShellSay } from './shell-texts.ts';

const in_reach = 4;

/** The phone's navigation: four pages under the thumb, all others behind "More". */
export function BottomBar({ groups, session }: { groups: ReturnType<typeof navGroups>; session: Session }) {
  const say = useShellSay();
  const label = useLabel();
  const [more, setMore] = useState(false);
  const entries = groups.flatMap((group) => group.entries);
  const near = entries.toSorted((a, b) => (a.phone ?? 99) - (b.phone ?? 99)).slice(0, in_reach);
  const close = () => setMore(false);
  return (
    <>
      <nav className={styles.bar} aria-label={say('shell.navigation')}>
        {near.map((entry) => (
          <NavItem key={entry.path} entry={entry} className={styles.item!} />
        ))}
        <button type="button" className={styles.item} aria-expanded={more} onClick={() => setMore(true)}>
          <span>{say('shell.more')}</span>
        </button>
      </nav>
      <Drawer opened={more} onClose={close} position="bottom" size="auto" title={say('shell.more')} closeButtonProps={{ 'aria-label': kitSay('panel.close') }}>
        {groups.map(({ group, entries: all }) => (
          <div key={group} className={styles.group}>
            {group && <p className={styles.heading}>{label(group)}</p>}
            {all.map((entry) => (
              <NavItem key={entry.path} entry={entry} className={styles.line!} onClick={close} />
            ))}
          </div>
        ))}
        <PersonMenu session={session} />
      </Drawer>
    </>
  );
}
