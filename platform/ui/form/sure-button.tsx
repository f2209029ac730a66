import { Button } from '@mantine/core';
import { useState } from 'react';
import styles from './sure-button.module.css';

interface SureButtonProps {
  /** What the button does, as a verb. */
  children: string;
  /** What will be lost: asked once more, because it can't be undone. */
  question: string;
  keep: string;
  onSure: () => Promise<void>;
}

/** A button for the few things that no undo brings back: it asks in place, once, and says what will be lost. */
export function SureButton({ children, question, keep, onSure }: SureButtonProps) {
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    setFault('');
    try {
      await onSure();
      setAsked(false);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  if (!asked) {
    return (
      <Button variant="default" size="compact-sm" onClick={() => setAsked(true)}>
        {children}
      </Button>
    );
  }
  return (
    <div className={styles.asked} role="group" aria-label={question}>
      <p>{question}</p>
      <Button color="red" size="compact-sm" loading={busy} onClick={() => void act()} autoFocus>
        {children}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => setAsked(false)}>
        {keep}
      </Button>
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
    </div>
  );
}
