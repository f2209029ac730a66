import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { KeyCaps } from '../keys/key-caps.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useKitSay } from '../kit-texts.ts';
import type { WorkingHours } from '../natural-date.ts';
import type { LogDraft, LogEntry } from './log-entry.ts';
import styles from './log.module.css';
import { OutcomeChips, type Outcome } from './outcome-chips.tsx';
import { NextLine, PromiseLine } from './promise-line.tsx';
import { useLog } from './use-log.ts';

export interface LogPanelProps {
  /** Names the draft: what is written stays with its row until it is saved. Give the same as React's `key`. */
  draftKey: string;
  outcomes: readonly Outcome[];
  /** What is attached already: "Call at 10:12, 0:24, from the phone log". */
  record?: string;
  /** Suggested next plan, taken unless changed. */
  suggested?: Partial<Pick<LogDraft, 'next' | 'about' | 'outcome'>>;
  hours?: WorkingHours;
  /** Saves; a rejection keeps what was written. Moving on is the caller's. */
  onSave: (entry: LogEntry) => Promise<void> | void;
}

/** Logging in seconds: outcome, note, promise, next plan, ⌘Enter. Only shows and asks; saving is the caller's. */
export function LogPanel({ draftKey, outcomes, record, suggested = {}, hours, onSave }: LogPanelProps) {
  const say = useKitSay();
  const { draft, next, promiseBy, saving, fault, write, save } = useLog({ draftKey, suggested, hours, onSave });
  const note = useRef<HTMLTextAreaElement>(null);
  const [asked, setPromising] = useState(false);
  const promising = asked || draft.promise !== '';
  const keys = {
    'mod+Enter': { does: say('keys.save-next'), run: () => void save(), typing: true },
    n: { does: say('keys.note'), run: () => note.current?.focus() },
    p: { does: say('log.add-promise'), run: () => setPromising(true) },
  };
  useKeys(keys, say('keys.log'));
  return (
    <div className={styles.panel}>
      <OutcomeChips outcomes={outcomes} chosen={draft.outcome} onChoose={(outcome) => write({ outcome })} />
      {record && <p className={styles.record}>{record}</p>}
      <textarea
        ref={note}
        className={styles.note}
        rows={2}
        aria-label={say('log.note')}
        placeholder={say('log.note-placeholder')}
        value={draft.note}
        onChange={(event) => write({ note: event.target.value })}
      />
      {promising ? (
        <PromiseLine draft={draft} reading={promiseBy} invalid={fault === 'promiseBy'} onWrite={write} />
      ) : (
        <button type="button" className={styles.add} onClick={() => setPromising(true)}>
          + {say('log.add-promise')}
        </button>
      )}
      <NextLine draft={draft} reading={next} invalid={fault === 'next'} onWrite={write} />
      <div className={styles.foot}>
        <p role="status" className={styles.fault}>
          {/* A time that was not understood is said at its own field. */}
          {fault && fault !== 'next' && say(faultWords[fault])}
        </p>
        <Button className={styles.save} loading={saving} onClick={() => void save()}>
          {say('log.save')} <KeyCaps keys="mod+Enter" />
        </Button>
      </div>
    </div>
  );
}

const faultWords = {
  outcome: 'log.need-outcome',
  promiseBy: 'log.need-promise-time',
  save: 'log.failed',
} as const;
