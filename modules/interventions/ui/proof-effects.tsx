import { useState } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { IntervalLine } from './interval-line.tsx';
import { useInterventionSay } from './intervention-texts.ts';
import styles from './proof.module.css';
import type { Proof } from './queries.ts';

type Effect = Proof['effects'][number]['bands'][number];

/** For each band what a talk did, side by side with those left alone, and the interval around the difference. */
export function ProofEffects({ proof }: { proof: Proof }) {
  const say = useInterventionSay();
  const told = proof.effects.findLast(({ bands }) => bands.some(({ up }) => up.verdict !== 'too-few'));
  const [weeks, setWeeks] = useState(told?.weeks ?? proof.effects[0]?.weeks ?? 0);
  const shown = proof.effects.find((one) => one.weeks === weeks)?.bands ?? [];
  const last = proof.bands.length - 1;
  return (
    <>
      <p className={styles.lead}>{say('proof.effects-text')}</p>
      <div className={styles.weeks} role="group" aria-label={say('proof.weeks')}>
        {proof.effects.map((one) => (
          <button key={one.weeks} type="button" aria-pressed={one.weeks === weeks} onClick={() => setWeeks(one.weeks)}>
            {say('proof.after', { count: one.weeks })}
          </button>
        ))}
      </div>
      <div className={styles.effects}>
        {proof.bands.flatMap((band, place) => {
          const effect = shown.find((one) => one.band === band.key) ?? nothing(band.key);
          const moves =
            place === 0 ? (['up'] as const) : place === last ? (['down'] as const) : (['up', 'down'] as const);
          return moves.map((move, index) => (
            <EffectCard
              key={`${band.key} ${move}`}
              name={band.name}
              effect={effect}
              move={move}
              told={index === 0}
              metric={proof.metric}
            />
          ));
        })}
      </div>
    </>
  );
}

const none = { treated: null, untouched: null, difference: null, verdict: 'too-few' } as const;
const nothing = (band: string): Effect => ({
  band,
  ...{ treated: 0, untouched: 0, matchedTreated: 0, matchedUntouched: 0 },
  ...{ up: none, down: none, use: none },
});

interface EffectCardProps {
  name: string;
  effect: Effect;
  move: 'up' | 'down';
  metric: string;
  /** Whether the change of use is told here: once for each band. */
  told: boolean;
}

function EffectCard({ name, effect, move, metric, told }: EffectCardProps) {
  const say = useInterventionSay();
  const format = useFormat();
  const { difference, treated, untouched, verdict } = effect[move];
  const { matchedTreated, matchedUntouched, use } = effect;
  const signed = (points: number) => plain(Math.round(points), format.number);
  const good = verdict === (move === 'up' ? 'more' : 'less');
  const bad = verdict === (move === 'up' ? 'less' : 'more');
  return (
    <article className={styles.effect}>
      <h3>{say(`proof.${move}`, { band: name })}</h3>
      {difference === null ? (
        <p className={styles.few}>{say('proof.too-few', { treated: matchedTreated, untouched: matchedUntouched })}</p>
      ) : (
        <>
          <dl className={styles.pair}>
            <Group
              label={say('proof.talked')}
              share={treated ?? 0}
              count={matchedTreated}
              all={effect.treated}
              strong
            />
            <Group label={say('proof.alone')} share={untouched ?? 0} count={matchedUntouched} all={effect.untouched} />
          </dl>
          <p className={styles.difference} data-verdict={good ? 'good' : bad ? 'bad' : 'none'}>
            <strong>{say('proof.points', { value: signed(difference.value * 100) })}</strong>{' '}
            <span>
              {say('proof.between', { low: signed(difference.low * 100), high: signed(difference.high * 100) })}
            </span>
          </p>
          <IntervalLine
            estimate={difference}
            from={-0.6}
            to={0.6}
            mark={0}
            tone={good ? 'green' : bad ? 'red' : 'neutral'}
            label={say('proof.interval', {
              value: signed(difference.value * 100),
              low: signed(difference.low * 100),
              high: signed(difference.high * 100),
            })}
          />
          <p className={styles.verdict}>
            {verdict === 'more' || verdict === 'less' ? say(`proof.${move}-${verdict}`) : say('proof.no-difference')}.{' '}
            {told &&
              use.difference &&
              say('proof.use-line', {
                treated: plain(use.treated, format.number),
                untouched: plain(use.untouched, format.number),
                difference: plain(use.difference.value, format.number),
                low: plain(use.difference.low, format.number),
                high: plain(use.difference.high, format.number),
                metric,
              })}
          </p>
        </>
      )}
    </article>
  );
}

/** A change with its sign: +2.2, −0.3. */
const plain = (value: number | null, write: (value: number) => string): string =>
  value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`;

interface GroupProps {
  label: string;
  share: number;
  count: number;
  all: number;
  strong?: boolean;
}

function Group({ label, share, count, all, strong = false }: GroupProps) {
  const say = useInterventionSay();
  const format = useFormat();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={styles.track} aria-hidden="true">
          <span data-strong={strong || undefined} style={{ width: `${share * 100}%` }} />
        </span>
        <strong>{format.percent(share)}</strong>
        <small>{say('proof.of', { count: format.number(count), all: format.number(all) })}</small>
      </dd>
    </div>
  );
}
