import { Drawer } from '@mantine/core';
import { kitSay } from '../../platform/ui/kit-texts.ts';
import { useLabel } from '../../platform/ui/texts.ts';
import styles from './bottom-bar.module.css';
import { NavItem } from './nav-item.tsx';
import type { navGroups } from './page-data.ts';
import PersonMenu from './person-menu.tsx';
import type { Session } from './session.ts';
import { useShellSay } from './shell-texts.ts';

interface MorePagesProps {
  groups: ReturnType<typeof navGroups>;
  session: Session;
  onClose: () => void;
}

/** All pages in a sheet from below, and the person. */
export default function MorePages({ groups, session, onClose }: MorePagesProps) {
  const say = useShellSay();
  const label = useLabel();
  const close = { 'aria-label': kitSay('panel.close') };
  return (
    <Drawer opened onClose={onClose} position="bottom" size="auto" title={say('shell.more')} closeButtonProps={close}>
      {groups.map(({ group, entries }) => (
        <div key={group} className={styles.group}>
          {group && <p className={styles.heading}>{label(group)}</p>}
          {entries.map((entry) => (
            <NavItem key={entry.path} entry={entry} className={styles.line!} onClick={onClose} />
          ))}
        </div>
      ))}
      <PersonMenu session={session} />
    </Drawer>
  );
}
