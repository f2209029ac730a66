import { Sparkline } from '../../../platform/ui/figure/sparkline.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { SectionHead } from '../../../platform/ui/page/page.tsx';
import { cardSentence, partsWords, StateMark, useScorecardSay, writeValue } from '../../scorecard/ui/index.ts';
import type { Card, Note, Pack } from './queries.ts';
import styles from './pack.module.css';
import { useReviewSay } from './review-texts.ts';

export interface FigureActs {
  /** Opens the facts behind a figure; null where they are not the viewer's to see. */
  onOpen: ((measure: string) => void) | null;
  onComment: ((card: Card) => void) | null;
  onByHand: ((card: Card) => void) | null;
  onTakeBack: ((note: Note) => boolean) | null;
  takeBack: (note: Note) => void;
}

interface FiguresProps extends FigureActs {
  pack: Pack;
  /** The figure that keys act on. */
  chosen: string | null;
}

/** The review's figures: value, target, standing, what moved, trend, and what was said of each. */
export function FiguresTable({ pack, chosen, ...acts }: FiguresProps) {
  const say = useReviewSay();
  if (pack.cards.length === 0) return <p className={styles.none}>{say('figures-none')}</p>;
  return (
    <section>
      <SectionHead title={say('figures')} />
      <ul className={styles.figures} aria-label={say('figures')}>
        {pack.cards.map((card) => (
          <FigureRow key={card.measure} card={card} pack={pack} chosen={card.measure === chosen} {...acts} />
        ))}
      </ul>
    </section>
  );
}

function FigureRow({ card, pack, chosen, ...acts }: FigureActs & { card: Card; pack: Pack; chosen: boolean }) {
  const say = useReviewSay();
  const card_say = useScorecardSay();
  const format = useFormat();
  const write = (value: number | null) => writeValue(card.unit, value, format);
  const weekly = pack.trends[0]?.points.at(-1)?.period.includes('W') ?? false;
  const points = pack.trends.find(({ measure }) => measure === card.measure)?.points ?? [];
  const before = pack.before.find(({ measure }) => measure === card.measure);
  const notes = pack.notes.filter(({ measure }) => measure === card.measure);
  const hand = card.value === null ? notes.findLast(({ about }) => about === 'by-hand') : undefined;
  return (
    <li className={styles.figure} data-chosen={chosen || undefined} data-measure={card.measure}>
      <div className={styles.figureLine}>
        <Name card={card} onOpen={acts.onOpen} />
        <span className={styles.value}>
          {hand ? writeByHand(card, hand, format) : write(card.value)}
          <small>{hand ? say('by-hand') : partsWords(card, card_say, format)}</small>
        </span>
        <span className={styles.target}>
          {card.target !== null &&
            card_say(card.direction === 'down' ? 'figure.at-most' : 'figure.of', { target: write(card.target) })}
          <small>
            {card.target_from !== 'benchmark' &&
              card.benchmark !== null &&
              say(monthly(card, weekly) ? 'benchmark-month' : 'benchmark', { value: write(card.benchmark) })}
          </small>
        </span>
        <span className={styles.standing} data-state={card.state}>
          {card.state !== 'none' && <StateMark state={card.state} />}
          <span>{card.value === null ? '' : cardSentence(card, card_say, format)}</span>
        </span>
        <Moved card={card} before={before} />
        <span className={styles.trend}>
          {points.filter(({ value }) => value !== null).length > 1 && (
            <Sparkline
              values={points.map(({ value }) => value)}
              width={84}
              tone="neutral"
              label={say('trend-label', { name: card.name })}
            />
          )}
        </span>
        <span className={styles.rowActs}>
          {acts.onByHand && card.value === null && (
            <button
              type="button"
              aria-label={say('add-by-hand', { name: card.name })}
              onClick={() => acts.onByHand!(card)}
            >
              {say('key.by-hand')}
            </button>
          )}
          {acts.onComment && (
            <button
              type="button"
              aria-label={say('add-comment', { name: card.name })}
              onClick={() => acts.onComment!(card)}
            >
              {say('key.comment')}
            </button>
          )}
        </span>
      </div>
      {notes.map((note) => (
        <p key={note.id} className={styles.comment}>
          {note.about === 'by-hand' && (
            <strong>
              {say('by-hand')} {writeByHand(card, note, format)}{' '}
            </strong>
          )}
          {say('comment-by', { name: note.by?.name ?? '', text: note.text })}
          {acts.onTakeBack?.(note) && (
            <button type="button" onClick={() => acts.takeBack(note)}>
              {say('take-back')}
            </button>
          )}
        </p>
      ))}
    </li>
  );
}

/** What grows over a month is asked of the month; of a week its part. */
const monthly = ({ course }: Card, weekly: boolean): boolean => weekly && (course === 'moves' || course === 'total');

/** A figure by hand is given as people write it: 80 for 80 %. */
const writeByHand = (card: Card, note: Note, format: ReturnType<typeof useFormat>): string =>
  writeValue(card.unit, note.value === null || card.unit !== 'percent' ? note.value : note.value / 100, format);

function Name({ card, onOpen }: { card: Card; onOpen: FigureActs['onOpen'] }) {
  const say = useReviewSay();
  if (!onOpen) return <span className={styles.name}>{card.name}</span>;
  return (
    <button
      type="button"
      className={styles.name}
      title={card.question}
      aria-label={say('open-figure', { name: card.name })}
      onClick={() => onOpen(card.measure)}
    >
      {card.name}
    </button>
  );
}

/** How a figure moved since the review before: its direction in a shape, good or bad in the colour. */
function Moved({ card, before }: { card: Card; before: Pack['before'][number] | undefined }) {
  const say = useReviewSay();
  const format = useFormat();
  if (card.value === null || before?.value == null) return <span className={styles.moved} />;
  const by = card.value - before.value;
  const shown = Math.abs(by) < 5e-4;
  const better = by > 0 === (card.direction === 'up');
  const words =
    card.unit === 'percent' ? format.number(Math.abs(by) * 100) : writeValue(card.unit, Math.abs(by), format);
  const title = say(before.frozen ? 'since-frozen' : 'since-before', {
    value: writeValue(card.unit, before.value, format),
  });
  return (
    <span className={styles.moved} title={title} data-better={shown ? undefined : better}>
      {shown ? '=' : `${by > 0 ? '↑' : '↓'} ${words}`}
    </span>
  );
}
