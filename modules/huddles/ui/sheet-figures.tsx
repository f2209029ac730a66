import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useHuddleSay } from './huddle-texts.ts';
import styles from './sheet.module.css';
import type { Figure } from './use-huddle.ts';

/** Figures by the pack's groups, each led by the first that has a target and a value: that one is read from far away. */
export function figureGroups(figures: readonly Figure[]): { group: string; lead: Figure; others: Figure[] }[] {
  return [...Map.groupBy(figures, ({ group }) => group)].map(([group, own]) => {
    const lead = own.find((each) => each.target !== null && each.value !== null) ?? own[0]!;
    return { group, lead, others: own.filter((each) => each !== lead) };
  });
}

function useFigureWords() {
  const say = useHuddleSay();
  const format = useFormat();
  const write = ({ unit }: Figure, value: number): string =>
    unit === 'percent' ? format.percent(value) : format.number(value);
  return {
    value: (figure: Figure) => (figure.value === null ? '–' : write(figure, figure.value)),
    of: (figure: Figure) => (figure.unit === 'percent' && figure.b ? say('a-of-b', { a: figure.a, b: figure.b }) : ''),
    target: (figure: Figure) =>
      figure.target === null
        ? ''
        : say(figure.direction === 'down' ? 'limit' : 'target', { target: write(figure, figure.target) }),
    gap: (figure: Figure) =>
      figure.value === null
        ? say('no-value')
        : figure.gap.kind === 'none'
          ? ''
          : say(`gap.${figure.gap.kind}`, { n: figure.gap.n }),
  };
}

/** The bar of a figure: filled to the value, a mark at the pace or, without one, at the target. */
function Bar({ figure }: { figure: Figure }) {
  const { value, target, pace, unit } = figure;
  const end = unit === 'percent' ? 1 : Math.max(value ?? 0, target ?? 0);
  const share = (part: number | null) => (part === null || end <= 0 ? 0 : Math.min(1, Math.max(0, part / end)) * 100);
  const mark = pace ?? target;
  return (
    <span className={styles.bar} data-tone={figure.tone} aria-hidden="true">
      <span style={{ width: `${share(value)}%` }} />
      {mark !== null && <i style={{ left: `${Math.min(99.4, share(mark))}%` }} />}
    </span>
  );
}

/** The month to date against its targets: one card for each part of the work, each a door to its facts. */
export function SheetFigures({ figures, onOpen }: { figures: readonly Figure[]; onOpen: (measure: string) => void }) {
  const say = useHuddleSay();
  const words = useFigureWords();
  return (
    <section className={styles.cards} aria-label={say('month')}>
      {figureGroups(figures).map(({ group, lead, others }) => (
        <div key={group} className={styles.card}>
          <button type="button" className={styles.lead} onClick={() => onOpen(lead.measure)}>
            <span className={styles.cardHead}>
              <span>{lead.name}</span>
              <span>{words.target(lead)}</span>
            </span>
            <span className={styles.cardValue}>
              <strong>{words.value(lead)}</strong>
              <span>{words.of(lead)}</span>
              <em data-tone={lead.tone}>{words.gap(lead)}</em>
            </span>
            <Bar figure={lead} />
          </button>
          <ul className={styles.others}>
            {others.map((figure) => (
              <li key={figure.measure}>
                <button type="button" onClick={() => onOpen(figure.measure)} title={words.gap(figure)}>
                  <span>{figure.name}</span> <strong data-tone={figure.tone}>{words.value(figure)}</strong>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
