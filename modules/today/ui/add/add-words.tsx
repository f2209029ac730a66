import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { KeyCaps } from '../../../../platform/ui/keys/key-caps.tsx';
import { DateLine } from '../../../../platform/ui/log/date-line.tsx';
import { useNaturalDate } from '../../../../platform/ui/log/use-natural-date.ts';
import { outboxOf } from '../../../../platform/ui/save/outbox.ts';
import { toast } from '../../../../platform/ui/save/undo.tsx';
import { useViewer } from '../../../../platform/ui/viewer.tsx';
import { useTodaySay } from '../today-texts.ts';
import styles from './add.module.css';

interface AddWordsProps {
  kind: 'promise' | 'case';
  account: { id: string; name: string };
  onDone: () => void;
}

/** A promise with its time and who gave it, or a case in the customer's words. */
export function AddWords({ kind, account, onDone }: AddWordsProps) {
  const say = useTodaySay();
  const viewer = useViewer();
  const client = useQueryClient();
  const id = useId();
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [theirs, setTheirs] = useState(false);
  const [fault, setFault] = useState(false);
  const reading = useNaturalDate(by);
  const promise = kind === 'promise';
  const save = () => {
    if (!text.trim() || (promise && reading.kind !== 'known')) return setFault(true);
    const now = Date.now();
    const sent = { id: crypto.randomUUID(), saidAt: new Date(now).toISOString() };
    const body = promise
      ? {
          ...sent,
          text: text.trim(),
          by: new Date(reading.kind === 'known' ? reading.at : now).toISOString(),
          direction: theirs ? 'from-customer' : 'to-customer',
        }
      : { ...sent, subject: text.trim() };
    const outbox = outboxOf(viewer.id);
    const stop = outbox.listen(({ id: told }) => {
      if (told !== sent.id) return;
      stop();
      for (const key of [['account', account.id], ['today'], ['promises']])
        void client.invalidateQueries({ queryKey: key });
    });
    const path = `/api/v1/accounts/${account.id}/${promise ? 'promises' : 'cases'}`;
    outbox.post({ id: sent.id, path, body, what: `${account.name}: ${text.trim()}`, at: now });
    toast(say(promise ? 'add.done-promise' : 'add.done-case', { account: account.name }));
    onDone();
  };
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {promise && (
        <div role="group" aria-label={say('add.who')} className={styles.kinds}>
          {([false, true] as const).map((of) => (
            <button key={String(of)} type="button" aria-pressed={theirs === of} onClick={() => setTheirs(of)}>
              {say(of ? 'add.they' : 'add.we')}
            </button>
          ))}
        </div>
      )}
      <label htmlFor={id}>{say(promise ? 'add.promised' : 'add.issue')}</label>
      <input
        id={id}
        autoFocus
        value={text}
        aria-invalid={(fault && !text.trim()) || undefined}
        onChange={(event) => {
          setFault(false);
          setText(event.target.value);
        }}
      />
      {promise && (
        <DateLine
          label={say('add.by')}
          text={by}
          reading={reading}
          invalid={fault && reading.kind !== 'known'}
          onChange={setBy}
        />
      )}
      <Button type="submit" className={styles.save}>
        {say('add.save')} <KeyCaps keys="Enter" />
      </Button>
    </form>
  );
}
