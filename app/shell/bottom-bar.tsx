import { lazy, Suspense, useState } from 'react';
import styles from './bottom-bar.module.css';
import { NavItem } from './nav-item.tsx';
import type { navGroups } from './page-data.ts';
import type { Session } from './session.ts';
import { useShellSay } from './shell-texts.ts';

const MorePages = lazy(() => import('./more-pages.tsx'));
const in_reach = 4;

/** The phone's navigation: four pages under the thumb, all others behind "More". */
export function BottomBar({ groups, session }: { groups: ReturnType<typeof navGroups>; session: Session }) {
  const say = useShellSay();
  const [more, setMore] = useState(false);
  const entries = groups.flatMap((group) => group.entries);
  const near = entries.toSorted((a, b) => (a.phone ?? 99) - (b.phone ?? 99)).slice(0, in_reach);
  return (
    <nav className={styles.bar} aria-label={say('shell.navigation')}>
      {near.map((entry) => (
        <NavItem key={entry.path} entry={entry} className={styles.item!} />
      ))}
      <button type="button" className={styles.item} aria-expanded={more} onClick={() => setMore(true)}>
        <span>{say('shell.more')}</span>
      </button>
      <Suspense>{more && <MorePages groups={groups} session={session} onClose={() => setMore(false)} />}</Suspense>
    </nav>
  );
}
