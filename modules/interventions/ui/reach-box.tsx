import { useFormat, type Format } from '../../../platform/ui/format/format-provider.tsx';
import { useInterventionSay, type InterventionSay } from './intervention-texts.ts';
import styles from './interventions.module.css';
import type { Interventions } from './queries.ts';
import { percentOf } from './row-words.ts';

/** What is there, what is expected, what is wanted, on one line; and in words what would reach it. */
export function ReachBox({ data }: { data: Interventions }) {
  const say = useInterventionSay();
  const format = useFormat();
  const { standing, list, target, month, learnt } = data;
  const { moved, wanted, reach } = standing;
  const share = target === null ? '' : format.percent(target);
  const title = month.over ? 'reach.title-over' : list === 'up' ? 'reach.title' : 'reach.title-down';
  return (
    <section className={styles.reach} aria-label={say(title)}>
      <h2>{say(title)}</h2>
      <Bar data={data} />
      <ul className={styles.legend}>
        <li data-mark="moved">{say(`reach.now-${list}`, { count: moved })}</li>
        {reach && (
          <li data-mark="expected">
            {say('reach.expected', { expected: format.number(Math.round(reach.expected)) })}{' '}
            <small>{say('reach.between', { low: reach.low, high: reach.high, tenths: reach.confidence * 10 })}</small>
          </li>
        )}
        {wanted !== null && (
          <li data-mark="wanted">{say(list === 'up' ? 'reach.wanted' : 'reach.allowed', { count: wanted, share })}</li>
        )}
      </ul>
      <p className={styles.say}>{sentence(data, say, format)}</p>
      {!month.over && (
        <p className={styles.learnt}>
          {learnt.months === 0
            ? say('reach.guess')
            : say(learnt.months === 1 ? 'reach.learnt-one' : 'reach.learnt', {
                months: learnt.months,
                accounts: format.number(learnt.accounts),
              })}
        </p>
      )}
    </section>
  );
}

function sentence({ standing, list, month }: Interventions, say: InterventionSay, format: Format): string {
  const { wanted, need, chance, likeliest, open } = standing;
  if (wanted === null || need === null) return say('reach.no-target');
  if (list === 'down') {
    if (need < 0) return say('reach.over', { count: -need });
    if (month.over) return say('reach.within');
    return say(need === 0 ? 'reach.left-none' : 'reach.left', { need, chance: percentOf(chance ?? 0, format) });
  }
  if (need <= 0) return say(month.over ? 'reach.done' : 'reach.met');
  if (month.over) return say('reach.missed', { need });
  const words = likeliest && {
    need,
    open,
    count: likeliest.count,
    expected: format.number(likeliest.expected),
    low: likeliest.low,
    high: likeliest.high,
  };
  const first = words
    ? say(need > likeliest.count ? 'reach.need-all' : 'reach.need', words)
    : say('reach.missed', { need });
  const sure = chance ?? 0;
  const second =
    sure < 0.01
      ? say('reach.chance-low')
      : sure > 0.99
        ? say('reach.chance-high')
        : say('reach.chance', { chance: format.percent(sure) });
  return `${first} ${second}`;
}

function Bar({ data: { standing, list } }: { data: Interventions }) {
  const say = useInterventionSay();
  const { started, moved, wanted, reach } = standing;
  // The scale ends a little behind the last mark: of three hundred accounts ten wanted would else be a sliver.
  const end = Math.max(1, Math.min(started, Math.max(moved, wanted ?? 0, reach?.high ?? 0) * 1.25 + 1));
  const at = (count: number): string => `${Math.min(100, (count / end) * 100)}%`;
  const label = say('reach.bar', {
    moved,
    started,
    expected: Math.round(reach?.expected ?? moved),
    wanted: wanted ?? '–',
  });
  return (
    <svg className={styles.bar} data-list={list} width="100%" height="20" role="img" aria-label={label}>
      <rect data-part="track" x="0" y="4" width="100%" height="6" rx="3" />
      {reach && <rect data-part="expected" x="0" y="4" width={at(reach.expected)} height="6" rx="3" />}
      <rect data-part="moved" x="0" y="4" width={at(moved)} height="6" rx="3" />
      {reach && (
        <>
          <line data-part="between" x1={at(reach.low)} x2={at(reach.high)} y1="16" y2="16" />
          <line data-part="between" x1={at(reach.low)} x2={at(reach.low)} y1="13.5" y2="18.5" />
          <line data-part="between" x1={at(reach.high)} x2={at(reach.high)} y1="13.5" y2="18.5" />
        </>
      )}
      {wanted !== null && <rect data-part="wanted" x={at(wanted)} y="0" width="2" height="14" rx="1" />}
    </svg>
  );
}
