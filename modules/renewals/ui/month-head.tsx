import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { Card } from '../../scorecard/index.ts';
import { MonthTrack } from './month-track.tsx';
import { monthWords } from './month-words.ts';
import type { Summary } from './queries.ts';
import { useRenewalSay } from './renewal-texts.ts';
import styles from './month-head.module.css';

/** How the chosen month goes: what is renewed of what is due, where it will probably end, what is arranged for the rest. */
export function MonthHead({ summary, card }: { summary: Summary; card: Card | undefined }) {
  const say = useRenewalSay();
  const format = useFormat();
  const sums = summary.months.find(({ month }) => month === summary.month);
  if (!sums) return null;
  const name = monthWords(summary.month, format.locale);
  return (
    <section className={styles.head} aria-label={say('month-end', { month: name })}>
      <p className={styles.title}>
        <strong>{say('of-renewed', { renewed: sums.renewed, due: sums.due })}</strong>
        <span>
          {say('of-value', {
            renewed: format.moneyShort(sums.renewedValue),
            due: format.moneyShort(sums.dueValue),
          })}
        </span>
      </p>
      <MonthTrack sums={sums} forecast={summary.forecast} benchmark={card?.benchmark ?? null} aim={card?.aim ?? null} />
      {lines(summary, sums, card, say, format).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </section>
  );
}

type Say = ReturnType<typeof useRenewalSay>;
type Format = ReturnType<typeof useFormat>;

function lines(
  { forecast, coverage, today, month }: Summary,
  sums: Summary['months'][number],
  card: Card | undefined,
  say: Say,
  format: Format,
): string[] {
  const short = (amount: number | null) => format.moneyShort(Math.max(0, amount ?? 0));
  const said: string[] = [];
  if (sums.due === 0) return said;
  if (forecast) {
    const { count, value } = forecast;
    const low = Math.round(count.low ?? 0);
    const high = Math.round(count.high ?? 0);
    const money = { due: sums.due, lowMoney: short(value.low), highMoney: short(value.high) };
    said.push(low === high ? say('likely-one', { low, ...money }) : say('likely', { low, high, ...money }));
  } else if (month < today.slice(0, 7))
    said.push(say('over', { share: format.percent(sums.renewed / sums.due), money: short(sums.lostValue) }));
  else said.push(say('all-decided'));
  if (coverage.open > 0) {
    const parts = { open: coverage.open, planned: coverage.planned };
    const money = { money: short(coverage.plannedValue), all: short(coverage.openValue) };
    said.push(say(coverage.planned === 0 ? 'covered-none' : 'covered', { ...parts, ...money }));
  }
  if (card && card.benchmark !== null) {
    const missing = Math.max(0, Math.ceil(card.benchmark * sums.due - 1e-9) - sums.renewed);
    const all = sums.due - sums.renewed;
    if (all > 0)
      said.push(missing === 0 ? say('benchmark-met', { all }) : say('to-benchmark', { count: missing, all }));
  }
  return said;
}
