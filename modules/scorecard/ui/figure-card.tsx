import { Sparkline } from '../../../platform/ui/figure/sparkline.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { Card } from '../card.ts';
import styles from './figure-card.module.css';
import { cardSentence, partsWords, writeValue } from './figure-words.ts';
import { useScorecardSay, type ScorecardSay } from './scorecard-texts.ts';
import { StateMark } from './state-mark.tsx';

interface FigureCardProps {
  card: Card;
  /** The values of the last periods, oldest first; undefined while they are on their way. */
  trend?: readonly { period: string; value: number | null }[] | undefined;
  open?: boolean;
  onOpen: (measure: string) => void;
}

/** A figure as a door: value, target, pace, words and course; the whole card opens what it is made of. */
export function FigureCard({ card, trend, open = false, onOpen }: FigureCardProps) {
  const say = useScorecardSay();
  const format = useFormat();
  const write = (value: number | null): string => writeValue(card.unit, value, format);
  const target = say(card.direction === 'down' ? 'figure.at-most' : 'figure.of', { target: write(card.target) });
  const known = trend?.flatMap(({ value }) => value ?? []) ?? [];
  return (
    <button
      type="button"
      className={styles.card}
      data-state={card.state}
      data-open={open || undefined}
      aria-expanded={open}
      onClick={() => onOpen(card.measure)}
    >
      <span className={styles.head}>
        <span className={styles.name}>{card.name}</span>
        <span className={styles.target}>{card.target === null ? '' : target}</span>
      </span>
      <span className={styles.values}>
        <span className={styles.value}>{write(card.value)}</span>
        <span className={styles.parts}>{partsWords(card, say, format)}</span>
        <span className={styles.trend}>
          {known.length > 1 && (
            <Sparkline
              values={trend!.map(({ value }) => value)}
              width={64}
              tone="neutral"
              label={say('figure.trend', {
                name: card.name,
                count: known.length,
                first: write(known[0]!),
                last: write(known.at(-1)!),
              })}
            />
          )}
        </span>
      </span>
      <CardBar card={card} />
      <span className={styles.words} data-state={card.state}>
        {card.state !== 'none' && <StateMark state={card.state} />}
        <span>{cardSentence(card, say, format) || quietWords(card, say)}</span>
      </span>
      <span className="only-for-readers">
        {card.state === 'none' ? '' : `, ${say(`state.${card.state}`)}`}. {say('figure.open', { name: card.name })}
      </span>
    </button>
  );
}

/** What is said of a figure that nothing is wanted of, or that has nothing to count yet. */
function quietWords({ value, target }: Card, say: ScorecardSay): string {
  if (value === null) return say('figure.nothing-yet');
  return target === null ? say('figure.no-target') : '';
}

/** How much is done of what is wanted, with a mark for where it should be by now. */
function CardBar({ card: { done, wanted, pace, state, course } }: { card: Card }) {
  const end = Math.max(wanted ?? 0, done ?? 0);
  const share = (part: number): number => (end <= 0 ? 0 : Math.min(1, Math.max(0, part / end)));
  const mark =
    wanted === null || done === null || pace === null || (course === 'level' && done <= wanted) ? null : pace;
  return (
    <svg className={styles.bar} data-state={state} width="100%" height="12" aria-hidden="true">
      {wanted !== null && <rect className={styles.track} x="0" y="4" width="100%" height="4" rx="2" />}
      {wanted !== null && (
        <rect className={styles.fill} x="0" y="4" width={`${share(done ?? 0) * 100}%`} height="4" rx="2" />
      )}
      {mark !== null && (
        <rect className={styles.mark} x={`${share(mark) * 99.4}%`} y="0.5" width="2" height="11" rx="1" />
      )}
    </svg>
  );
}
