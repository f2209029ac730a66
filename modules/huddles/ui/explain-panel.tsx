import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useHuddleSay } from './huddle-texts.ts';
import styles from './explain.module.css';
import { type Explained, figureQuery } from './use-huddle.ts';

interface ExplainProps {
  team: string;
  person: string;
  measure: string;
  day: string | undefined;
  onNext: () => void;
  onClose: () => void;
}

/** A figure opened: its question, and the facts that it was made from, each with why it counts. */
export function ExplainPanel({ team, person, measure, day, onNext, onClose }: ExplainProps) {
  const say = useHuddleSay();
  const query = useQuery(figureQuery(team, person, measure, day));
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  useKeys(
    {
      Escape: { does: say('key.close'), run: onClose, typing: true },
      e: { does: say('explain.next'), run: onNext },
    },
    say('keys.stage'),
  );
  return (
    <section className={styles.panel} aria-live="polite">
      <button ref={close} type="button" className={styles.close} onClick={onClose}>
        {say('key.close')} <kbd>Esc</kbd>
      </button>
      <Loaded query={query} skeleton={<RowsSkeleton count={5} />}>
        {(explained) => <Facts explained={explained} />}
      </Loaded>
    </section>
  );
}

function Facts({ explained }: { explained: Explained }) {
  const say = useHuddleSay();
  const format = useFormat();
  const { figure, rows, from, to, more } = explained;
  const day = (text: string, back = 0) => format.day(Date.parse(`${text}T12:00:00Z`) - back * 86_400_000);
  const value =
    figure.value === null
      ? '–'
      : figure.unit === 'percent'
        ? format.percent(figure.value)
        : format.number(figure.value);
  return (
    <>
      <h2 className={styles.title}>
        {figure.name} <strong>{value}</strong>
        {figure.b !== null && figure.unit === 'percent' && <span> {say('a-of-b', { a: figure.a, b: figure.b })}</span>}
      </h2>
      <p className={styles.question}>{figure.question}</p>
      <h3>{say('explain.facts', { from: day(from), to: day(to, 1) })}</h3>
      {rows.length === 0 && <p>{say('explain.none')}</p>}
      <ul className={styles.rows}>
        {rows.slice(0, 24).map((row) => (
          <li key={row.id} data-counts={row.counts}>
            <time>{row.at === null ? '' : format.day(row.at)}</time>
            <span>
              <strong>{row.account ?? ''}</strong> {row.because.join(', ')}
            </span>
            <span>{row.counts === 'part' ? say('explain.counts') : say('explain.against')}</span>
          </li>
        ))}
      </ul>
      {(more || rows.length > 24) && <p className={styles.question}>{say('explain.more')}</p>}
    </>
  );
}
