import { useEffect, useRef } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { monthWords } from './month-words.ts';
import type { MonthSums, Summary } from './queries.ts';
import { useRenewalSay } from './renewal-texts.ts';
import styles from './month-strip.module.css';

const tall_px = 52;

/** Twelve months as bars of what ends in each: renewed, open, ended without. A bar is a button that opens its month. */
export function MonthStrip({ summary, onMonth }: { summary: Summary; onMonth: (month: string) => void }) {
  const say = useRenewalSay();
  const most = Math.max(1, ...summary.months.map(({ due }) => due));
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const strip = row.current;
    const chosen = strip?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (strip && chosen) strip.scrollLeft = chosen.offsetLeft - strip.clientWidth / 2 + chosen.clientWidth / 2;
  }, [summary.month]);
  return (
    <div ref={row} className={styles.strip} role="group" aria-label={say('months')}>
      {summary.months.map((sums) => (
        <MonthBar
          key={sums.month}
          sums={sums}
          most={most}
          chosen={sums.month === summary.month}
          current={sums.month === summary.today.slice(0, 7)}
          onMonth={onMonth}
        />
      ))}
    </div>
  );
}

interface MonthBarProps {
  sums: MonthSums;
  most: number;
  chosen: boolean;
  current: boolean;
  onMonth: (month: string) => void;
}

function MonthBar({ sums, most, chosen, current, onMonth }: MonthBarProps) {
  const say = useRenewalSay();
  const format = useFormat();
  const { month, due, renewed, lost, open, dueValue } = sums;
  const name = monthWords(month, format.locale, true);
  const label = say('month-label', {
    month: monthWords(month, format.locale),
    ...{ due, renewed, lost, open },
    money: format.moneyShort(dueValue),
  });
  const px = (count: number) => ({ height: Math.round((count / most) * tall_px) });
  return (
    <button type="button" className={styles.month} aria-pressed={chosen} title={label} onClick={() => onMonth(month)}>
      <span className="only-for-readers">{label}</span>
      <span className={styles.count} aria-hidden="true">
        {due || ''}
      </span>
      <span className={styles.bar} style={{ height: tall_px }} aria-hidden="true">
        <span data-part="lost" style={px(lost)} />
        <span data-part="open" style={px(open)} />
        <span data-part="renewed" style={px(renewed)} />
      </span>
      <span className={styles.name} aria-hidden="true" data-current={current || undefined}>
        {month.endsWith('-01') ? `${name} ${month.slice(2, 4)}` : name}
      </span>
    </button>
  );
}
