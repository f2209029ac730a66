import { Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { SchemeChoice } from '../../platform/ui/theme/scheme-choice.tsx';
import { signOut, type Session } from './session.ts';
import { useShellSay } from './shell-texts.ts';
import styles from './sidebar.module.css';

/** Who one is here, in which team and zone; appearance and signing out behind it. */
export function PersonMenu({ session: { person, organisation, zone } }: { session: Session }) {
  const say = useShellSay();
  const client = useQueryClient();
  return (
    <Menu position="top-start" width={236} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.person}>
          <strong>{person.name}</strong>
          <span>{person.teamName ?? organisation.name}</span>
          <span>{zone}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.scheme}>
          <SchemeChoice />
        </div>
        <Menu.Item onClick={() => void signOut(client)}>{say('shell.sign-out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
