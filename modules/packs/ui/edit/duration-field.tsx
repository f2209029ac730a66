import { usePlace } from './edit-context.tsx';
import { Pick } from './choice-field.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './fields.module.css';
import { FieldFrame, marks } from './field-frame.tsx';
import { readNumber } from './number-field.tsx';
import { useTyped } from './text-field.tsx';

export const units = ['minutes', 'hours', 'days', 'workingDays'] as const;
export type Unit = (typeof units)[number] | 'seconds';
export type Length = Partial<Record<Unit, number | string>>;

export const partsOf = (value: unknown): [Unit, number | string] =>
  (Object.entries((value ?? {}) as Length)[0] as [Unit, number | string] | undefined) ?? ['days', ''];

interface DurationFieldProps {
  path: string;
  label: string;
  /** Hears of another unit, where the clock itself must change with it. */
  onUnit?: (unit: Unit, count: number | string) => void;
}

/** A length of time: how many of what. */
export function DurationField({ path, label, onUnit }: DurationFieldProps) {
  const say = useEditSay();
  const place = usePlace(path);
  const [unit, count] = partsOf(place.value);
  const typed = useTyped(String(count), (text) => place.set({ [unit]: readNumber(text) ?? '' }));
  const [oldUnit, oldCount] = partsOf(place.was);
  const name = (each: Unit, many: number | string) => say(`unit.${each}`, { count: Number(many) || 2 });
  const offered = unit === 'seconds' ? (['seconds', ...units] as const) : units;
  return (
    <FieldFrame place={place} was={place.was ? `${oldCount} ${name(oldUnit, oldCount)}` : null}>
      <span className={styles.number}>
        <input
          {...marks(place)}
          {...typed}
          className={styles.field}
          data-figure=""
          inputMode="decimal"
          aria-label={label}
        />
        <Pick
          label={say('field.unit', { label })}
          value={unit}
          options={offered.map((each) => ({ value: each, name: name(each, count) }))}
          onPick={(next) => (onUnit ?? ((to, many) => place.set({ [to]: many })))(next as Unit, count)}
        />
      </span>
    </FieldFrame>
  );
}
