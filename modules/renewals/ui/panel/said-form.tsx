import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { DateLine } from '../../../../platform/ui/log/date-line.tsx';
import { useNaturalDate } from '../../../../platform/ui/log/use-natural-date.ts';
import type { Renewal, Summary } from '../queries.ts';
import { useRenewalSay } from '../renewal-texts.ts';
import styles from './renewal-part.module.css';
import type { Acts } from './use-acts.ts';

interface SaidFormProps {
  says: 'yes' | 'no' | 'undecided';
  row: Renewal;
  acts: Acts;
  reasons: Summary['reasons'];
  onDone: () => void;
}

/** What the customer said: a yes with when they pay, a no with why. */
export function SaidForm({ says, row, acts, reasons, onDone }: SaidFormProps) {
  const say = useRenewalSay();
  const { zone } = useFormat();
  const [paysBy, setPaysBy] = useState('');
  const [plan, setPlan] = useState('');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const reading = useNaturalDate(paysBy);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input,select')?.focus(), []);
  const save = () => {
    if (says === 'no' && reason === '' && reasons.length > 0) return setFault(say('said.need-reason'));
    if (reading.kind === 'reading') return;
    if (reading.kind === 'unknown') return setFault(say('said.need-date'));
    const day = reading.kind === 'known' ? localDay(reading.at, zone) : null;
    const wish = { says, reason: reason || null, plan: plan.trim() || null, paysBy: day, note: note.trim() };
    void acts.said(wish, say(`done.${says}`, { account: row.account.name })).then(onDone, () => undefined);
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
      {says === 'yes' && (
        <>
          <DateLine label={say('said.pays-by')} text={paysBy} reading={reading} onChange={setPaysBy} />
          <Field label={say('said.plan')} placeholder={say('said.plan-placeholder')} value={plan} onChange={setPlan} />
        </>
      )}
      {says === 'no' && <Reason reasons={reasons} value={reason} onChange={setReason} />}
      <Field label={say('said.note')} placeholder={say('said.note-placeholder')} value={note} onChange={setNote} />
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <span className={styles.buttons}>
        <Button type="submit" size="compact-sm" loading={acts.busy}>
          {say('said.save')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onDone}>
          {say('cancel')}
        </Button>
      </span>
    </form>
  );
}

const localDay = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

interface FieldProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

function Field({ label, placeholder, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} value={value} placeholder={placeholder} onChange={(event) => onChange(event.target.value)} />
    </span>
  );
}

interface ReasonProps {
  reasons: Summary['reasons'];
  value: string;
  onChange: (value: string) => void;
}

function Reason({ reasons, value, onChange }: ReasonProps) {
  const say = useRenewalSay();
  const id = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{say('said.reason')}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say('said.choose')}</option>
        {reasons
          .filter(({ retired }) => !retired)
          .map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
      </select>
    </span>
  );
}
