import { useFormat } from '../format/format-provider.tsx';
import { useKitSay } from '../kit-texts.ts';
import { PaceBar } from './pace-bar.tsx';
import { paceWords, standing, type Aim } from './pace.ts';
import styles from './figure.module.css';

export type FigureUnit = 'count' | 'share' | 'money' | { after: string };

export interface FigureProps extends Aim {
  label: string;
  /** How the value is written: a plain number, a share of one, money, or a number with a unit after it. */
  unit?: FigureUnit;
  /** Replaces "of 20" at the top right: "60 % of 30", "due 12". */
  aside?: string;
  /** Small words after the value: "151 of 161". Default: the pace. */
  beside?: string;
  /** Replaces the pace sentence. */
  sentence?: string;
  /** How many of its facts came late or were corrected; shown on the card. */
  late_facts?: number;
  /** Opens the definition and the facts. A figure without it is not a door yet and is drawn flat. */
  onOpen?: () => void;
}

/** A figure with its target, pace and a sentence; the whole card opens what it was made from. */
export function Figure(props: FigureProps) {
  const { label, unit = 'count', aside, beside, sentence, late_facts = 0, onOpen, ...aim } = props;
  const say = useKitSay();
  const write = useWriter(unit);
  const words = sentence ?? paceWords(aim, write, say);
  const content = (
    <>
      <span className={styles.head}>
        <span className={styles.label}>{label}</span>
        <span className={styles.aside}>
          {aside ?? (aim.target === null ? '' : say('figure.of', { target: write(aim.target) }))}
        </span>
      </span>
      <span className={styles.values}>
        <span className={styles.value}>{aim.value === null ? '–' : write(aim.value)}</span>
        <span className={styles.beside}>
          {beside ?? (aim.pace == null ? '' : say('figure.pace', { pace: write(aim.pace) }))}
        </span>
      </span>
      <PaceBar aim={aim} />
      <span className={styles.words} data-standing={standing(aim)}>
        {words}
        {late_facts > 0 && <span className={styles.late}>{say('figure.late', { count: late_facts })}</span>}
      </span>
    </>
  );
  if (!onOpen) return <div className={styles.card}>{content}</div>;
  return (
    <button type="button" className={styles.card} onClick={onOpen} data-door="">
      {content}
      <span className="only-for-readers">. {say('figure.open', { label })}</span>
    </button>
  );
}

/** Writes a value in a figure's unit, in the reader's locale. */
export function useWriter(unit: FigureUnit): (value: number) => string {
  const format = useFormat();
  if (unit === 'share') return format.percent;
  if (unit === 'money') return (value) => format.moneyShort(value);
  if (unit === 'count') return format.number;
  return (value) => `${format.number(value)}\u00a0${unit.after}`;
}
