import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useKitSay } from '../kit-texts.ts';
import styles from './copy-line.module.css';

/** A text that is passed on: a link, a key. It is chosen whole when one presses it, and copied with one button. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const say = useKitSay();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className={styles.line}>
      <TextInput label={label} value={text} readOnly onFocus={(event) => event.currentTarget.select()} />
      {/* Browsers give the clipboard to pages that came safely only; the text can be chosen by hand anywhere. */}
      {'clipboard' in navigator && (
        <Button variant="default" onClick={() => void copy()} aria-live="polite">
          {say(copied ? 'copy.done' : 'copy.copy')}
        </Button>
      )}
    </div>
  );
}
