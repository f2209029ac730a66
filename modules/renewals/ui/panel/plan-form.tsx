import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { DateLine } from '../../../../platform/ui/log/date-line.tsx';
import { useNaturalDate } from '../../../../platform/ui/log/use-natural-date.ts';
import type { Renewal } from '../queries.ts';
import type { Wording } from '../renewal-words.ts';
import styles from './renewal-part.module.css';
import type { Acts } from './use-acts.ts';

interface PlanFormProps {
  row: Renewal;
  acts: Acts;
  wording: Wording;
  onDone: () => void;
}

/** When the renewal is talked about, as one would type it, and what about. */
export function PlanForm({ row, acts, wording: { say, format, now }, onDone }: PlanFormProps) {
  const [when, setWhen] = useState('tomorrow 11');
  const [about, setAbout] = useState(say('plan.about-usual'));
  const [fault, setFault] = useState<string | null>(null);
  const reading = useNaturalDate(when);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  const save = () => {
    if (reading.kind === 'reading') return;
    if (reading.kind !== 'known') return setFault(say('plan.need-time'));
    const done = say('done.plan', { account: row.account.name, when: format.when(reading.at, now) });
    void acts.plan(reading.at, about.trim(), done).then(onDone, () => undefined);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <DateLine label={say('plan.when')} text={when} reading={reading} onChange={setWhen} />
      <span className={styles.field}>
        <label htmlFor={id}>{say('plan.about')}</label>
        <input id={id} value={about} onChange={(event) => setAbout(event.target.value)} />
      </span>
      {row.next && <p className={styles.small}>{say('plan.replaces', { when: format.when(row.next.at, now) })}</p>}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <span className={styles.buttons}>
        <Button type="submit" size="compact-sm" loading={acts.busy}>
          {say('plan.save')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onDone}>
          {say('cancel')}
        </Button>
      </span>
    </form>
  );
}
