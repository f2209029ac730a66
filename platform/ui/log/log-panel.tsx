import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { KeyCaps } from '../keys/key-caps.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useKitSay } from '../kit-texts.ts';
import type { WorkingHours } from '../natural-date.ts';
import { DateLine } from './date-line.tsx';
import { useDraft } from './drafts.ts';
import styles from './log.module.css';
import { finishLog, type LogDraft, type LogEntry, type LogFault } from './log-entry.ts';
import { OutcomeChips, type Outcome } from './outcome-chips.tsx';
import { useNaturalDate } from './use-natural-date.ts';

interface LogPanelProps {
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
  const { draft, change, forget } = useDraft(draftKey, suggested);
  const next = useNaturalDate(draft.next, hours);
  const promiseBy = useNaturalDate(draft.promiseBy, hours);
  const note = useRef<HTMLTextAreaElement>(null);
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<LogFault | 'save' | null>(null);
  const [promising, setPromising] = useState(draft.promise !== '');
  const write = (part: Partial<LogDraft>) => {
    setFault(null);
    change(part);
  };
  const save = async () => {
    if (saving) return;
    const timeOf = (read: typeof next) => (read.kind === 'known' ? read.at : null);
    const done = finishLog(draft, { next: timeOf(next), promiseBy: timeOf(promiseBy) });
    if ('fault' in done) return setFault(done.fault);
    setSaving(true);
    try {
      await onSave(done.entry);
      forget();
      setPromising(false);
    } catch {
      setFault('save');
    } finally {
      setSaving(false);
    }
  };
  useKeys(
    {
      'mod+Enter': { does: say('keys.save-next'), run: () => void save(), typing: true },
      n: { does: say('keys.note'), run: () => note.current?.focus() },
      p: { does: say('log.add-promise'), run: () => setPromising(true) },
    },
    say('keys.log'),
  );
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
        <div className={styles.line}>
          <span className={styles.about}>
            <label htmlFor={`${draftKey}-promise`}>{say('log.promise')}</label>
            <input
              id={`${draftKey}-promise`}
              autoFocus={draft.promise === ''}
              value={draft.promise}
              placeholder={say('log.promise-placeholder')}
              onChange={(event) => write({ promise: event.target.value })}
            />
          </span>
          <DateLine
            label={say('log.promise-by')}
            text={draft.promiseBy}
            reading={promiseBy}
            invalid={fault === 'promiseBy'}
            onChange={(text) => write({ promiseBy: text })}
          />
        </div>
      ) : (
        <button type="button" className={styles.add} onClick={() => setPromising(true)}>
          + {say('log.add-promise')}
        </button>
      )}
      <div className={styles.line}>
        <DateLine
          label={say('log.next')}
          text={draft.next}
          reading={next}
          invalid={fault === 'next'}
          onChange={(text) => write({ next: text })}
        />
        <span className={styles.about}>
          <label htmlFor={`${draftKey}-about`}>{say('log.agenda')}</label>
          <input
            id={`${draftKey}-about`}
            value={draft.about}
            placeholder={say('log.agenda-placeholder')}
            onChange={(event) => write({ about: event.target.value })}
          />
        </span>
      </div>
      <div className={styles.foot}>
        <p role="status" className={styles.fault}>
          {fault && say(faultWords[fault])}
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
  next: 'log.next-unknown',
  save: 'log.failed',
} as const;
