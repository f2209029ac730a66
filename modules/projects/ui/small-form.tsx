import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ContextHead } from '../../../platform/ui/layout/context.tsx';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';

interface SmallFormProps {
  title: string;
  line?: ReactNode;
  save: string;
  busy: boolean;
  fault: string | null;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form of a few fields in the panel: ⌘Enter saves it, Escape leaves it. */
export function SmallForm({ title, line, save, busy, fault, onSave, onCancel, children }: SmallFormProps) {
  const say = useProjectSay();
  useKeys({ 'mod+Enter': { does: save, run: onSave, typing: true } }, title);
  return (
    <div className={styles.form}>
      <ContextHead title={title} line={line} />
      {children}
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
      <div className={styles.buttons}>
        <Button loading={busy} onClick={onSave} rightSection={<KeyCaps keys="mod+Enter" />}>
          {save}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {say('form.cancel')}
        </Button>
      </div>
    </div>
  );
}
