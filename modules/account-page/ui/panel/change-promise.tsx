import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { DateLine } from '../../../../platform/ui/log/date-line.tsx';
import { useNaturalDate } from '../../../../platform/ui/log/use-natural-date.ts';
import { useAccountSay } from '../account-texts.ts';
import styles from './context-panel.module.css';
import type { PromiseWish } from './use-change-promise.ts';

export type PromiseChange = 'move' | 'release';

interface ChangePromiseProps {
  kind: PromiseChange;
  /** They promised us, not we them. */
  theirs?: boolean;
  busy: boolean;
  onSave: (wish: PromiseWish) => void;
  onCancel: () => void;
}

/** To when a promise is moved and what they were told, or why it is no longer wanted. */
export function ChangePromise({ kind, theirs = false, busy, onSave, onCancel }: ChangePromiseProps) {
  const say = useAccountSay();
  const id = useId();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const reading = useNaturalDate(to);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = () => {
    if (kind === 'release') {
      if (!reason.trim()) return setFault(say('promise.need-reason'));
      return onSave({ do: 'release', reason: reason.trim() });
    }
    if (reading.kind !== 'known') return setFault(say('promise.need-time'));
    onSave({ do: 'move', to: new Date(reading.at).toISOString(), reason: reason.trim(), told });
  };
  return (
    <form
      ref={form}
      className={styles.change}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {kind === 'move' && (
        <span className={styles.date}>
          <DateLine label={say('promise.move-to')} text={to} reading={reading} onChange={setTo} />
        </span>
      )}
      {kind === 'move' && (
        <label className={styles.told}>
          <input type="checkbox" checked={told} onChange={({ target }) => setTold(target.checked)} />
          {say(theirs ? 'promise.told-theirs' : 'promise.told')}
        </label>
      )}
      <span className={styles.reason}>
        <label htmlFor={id}>{say('promise.reason')}</label>
        <input
          id={id}
          value={reason}
          placeholder={say(kind === 'move' ? 'promise.reason-placeholder' : 'promise.release-placeholder')}
          onChange={(event) => setReason(event.target.value)}
        />
      </span>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <span className={styles.buttons}>
        <Button type="submit" size="compact-sm" loading={busy}>
          {say('promise.save')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onCancel}>
          {say('promise.cancel')}
        </Button>
      </span>
    </form>
  );
}
