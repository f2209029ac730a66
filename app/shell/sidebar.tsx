import { lazy, Suspense, useState } from 'react';
import { useLabel } from '../../platform/ui/texts.ts';
import { Logo } from '../../platform/ui/logo.tsx';
import { NavItem } from './nav-item.tsx';
import type { navGroups } from './page-data.ts';
import { PersonFace } from './person-face.tsx';
import type { Session } from './session.ts';
import { useShellSay } from './shell-texts.ts';
import styles from './sidebar.module.css';

const PersonMenu = lazy(() => import('./person-menu.tsx'));

/** The pages at the left, in their groups; the person, their team and zone at its foot. */
export function Sidebar({ groups, session }: { groups: ReturnType<typeof navGroups>; session: Session }) {
  const say = useShellSay();
  const label = useLabel();
  // A click that comes before the menu has loaded is not lost: the menu opens when it is there.
  const [asked, setAsked] = useState(false);
  return (
    <nav className={styles.side} aria-label={say('shell.navigation')}>
      <a href="/" className={styles.brand}>
        <Logo /> Kept
      </a>
      <div className={styles.groups}>
        {groups.map(({ group, entries }) => (
          <div key={group} className={styles.group}>
            {group && <h2 className={styles.heading}>{label(group)}</h2>}
            {entries.map((entry) => (
              <NavItem key={entry.path} entry={entry} className={styles.item!} />
            ))}
          </div>
        ))}
      </div>
      <Suspense fallback={<PersonFace session={session} onClick={() => setAsked(true)} />}>
        <PersonMenu session={session} asked={asked} />
      </Suspense>
    </nav>
  );
}
