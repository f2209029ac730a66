import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { periodWords, readPeriod } from '../../scorecard/ui/index.ts';
import { IntervalLine } from './interval-line.tsx';
import { useInterventionSay } from './intervention-texts.ts';
import styles from './proof.module.css';
import type { Proof } from './queries.ts';

/** Month by month what the top of the lists did against the rest, and whether chances were what they said. */
export function ProofBacktest({ title, tested }: { title: string; tested: Proof['up'] }) {
  const say = useInterventionSay();
  const format = useFormat();
  const outcome = ({ n, moved }: { n: number; moved: number }): string =>
    n === 0 ? say('proof.nobody') : say('proof.outcome', { moved, n, share: format.percent(moved / n) });
  if (tested.months.length === 0)
    return (
      <div className={styles.backtest}>
        <h3>{title}</h3>
        <p className={styles.few}>{say('proof.none')}</p>
      </div>
    );
  return (
    <div className={styles.backtest}>
      <h3>{title}</h3>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('proof.month')}</th>
              <th scope="col">{say('proof.top')}</th>
              <th scope="col">{say('proof.rest')}</th>
              <th scope="col">{say('proof.expected')}</th>
              <th scope="col">{say('proof.happened')}</th>
            </tr>
          </thead>
          <tbody>
            {tested.months.map(({ month, top, rest, expected }) => {
              const period = readPeriod(month);
              return (
                <tr key={month}>
                  <th scope="row">{period ? periodWords(period, format.locale) : month}</th>
                  <td>{outcome(top)}</td>
                  <td>{outcome(rest)}</td>
                  <td>{format.number(expected)}</td>
                  <td>{format.number(top.moved + rest.moved)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ul className={styles.bins} aria-label={say('proof.calibration')}>
        {tested.calibration.map(({ from, to, n, moved, said, happened }) => (
          <li key={from}>
            <span>{say('proof.bin', { from: format.number(from * 100), to: format.percent(to) })}</span>
            <IntervalLine
              estimate={happened}
              from={0}
              to={1}
              mark={said}
              tone={happened.low <= said && said <= happened.high ? 'green' : 'red'}
              label={say('proof.bin-label', {
                said: format.percent(said),
                share: format.percent(happened.value),
                low: format.percent(happened.low),
                high: format.percent(happened.high),
              })}
            />
            <small>{say('proof.bin-happened', { moved, n })}</small>
          </li>
        ))}
      </ul>
      <p className={styles.few}>{say('proof.legend')}</p>
    </div>
  );
}
