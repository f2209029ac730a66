import { useState } from 'react';
import { Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { SchemeChoice } from '../../platform/ui/theme/scheme-choice.tsx';
import { PersonFace } from './person-face.tsx';
import { signOut, type Session } from './session.ts';
import { useShellSay } from './shell-texts.ts';
import styles from './sidebar.module.css';

/** Appearance and signing out, behind the person. Loaded after the page: it is opened once a week. */
export default function PersonMenu({ session, asked = false }: { session: Session; asked?: boolean }) {
  const say = useShellSay();
  const client = useQueryClient();
  const [opened, setOpened] = useState(asked);
  return (
    <Menu position="top-start" width={260} withinPortal opened={opened} onChange={setOpened}>
      <Menu.Target>
        <PersonFace session={session} />
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
