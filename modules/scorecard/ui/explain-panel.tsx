import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ContextHead, ContextPart, ContextTiles } from '../../../platform/ui/layout/context.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { Card } from '../card.ts';
import { ExplainCourse } from './explain-course.tsx';
import { ExplainParts } from './explain-parts.tsx';
import { ExplainRows } from './explain-rows.tsx';
import styles from './explain.module.css';
import { wordSentence, writeValue } from './figure-words.ts';
import { periodWords } from './period-words.ts';
import { explainQuery, type Asked, type Explained, type Which } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';
import { StateMark } from './state-mark.tsx';

/** Who could bring it is looked for once the figure itself is drawn. */
const PacePart = lazy(async () => ({ default: (await import('../../pace/ui/index.ts')).PacePart }));

interface ExplainPanelProps {
  measure: string;
  asked: Asked;
  /** Opens another figure from here: a part of an index. */
  onOpen?: (measure: string) => void;
}

/** A figure taken apart: what it means, its numbers, how it came about, and every row that it was made from. */
export function ExplainPanel({ measure, asked, onOpen }: ExplainPanelProps) {
  const say = useScorecardSay();
  const [which, setWhich] = useState<Which>('counted');
  const query = useInfiniteQuery(explainQuery(measure, asked, which));
  const [last, setLast] = useState<Explained | null>(null);
  const fresh = query.data?.pages[0] ?? null;
  if (fresh && fresh !== last) setLast(fresh);
  const first = fresh ?? (last?.card.measure === measure ? last : null);
  if (!first) {
    if (query.error) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div aria-label={say('explain.loading')} role="status">
        <RowsSkeleton count={9} />
      </div>
    );
  }
  return (
    <>
      <PanelHead first={first} />
      <Computed first={first} />
      <Tiles card={first.card} />
      <Standing card={first.card} />
      <Suspense fallback={null}>
        <PacePart measure={measure} asked={asked} />
      </Suspense>
      <ExplainCourse explained={first} />
      <ExplainParts explained={first} onOpen={onOpen} />
      {first.shape !== 'index' && (
        <ContextPart title={say('explain.rows')}>
          <ExplainRows
            rows={query.data?.pages.flatMap(({ rows }) => rows) ?? null}
            shape={first.shape}
            direction={first.card.direction}
            which={which}
            onWhich={setWhich}
          />
          {query.hasNextPage && (
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {say('explain.more')}
            </Button>
          )}
        </ContextPart>
      )}
      <PanelFoot first={first} />
    </>
  );
}

function PanelHead({ first: { card, subject, period } }: { first: Explained }) {
  const format = useFormat();
  return (
    <ContextHead title={card.name} line={`${card.question} · ${subject.name}, ${periodWords(period, format.locale)}`} />
  );
}

/** "151 ÷ 161 = 94 %" with what each number counts. */
function Computed({ first: { card, definition, shape } }: { first: Explained }) {
  const say = useScorecardSay();
  const format = useFormat();
  const value = writeValue(card.unit, card.value, format);
  const divides = card.b !== null && shape !== 'quantile';
  return (
    <section className={styles.computed} aria-label={say('explain.computed')}>
      <p className={styles.sum}>
        {divides ? (
          <>
            {format.number(card.a)} <span>÷</span> {format.number(card.b ?? 0)} <span>=</span> <strong>{value}</strong>
          </>
        ) : (
          <strong>{value}</strong>
        )}
      </p>
      <p className={styles.definition}>{definition.sentence}</p>
    </section>
  );
}

/** What is to be reached, what the role asks for, and the full aim. */
function Tiles({ card: { target, target_from, benchmark, aim, unit, direction } }: { card: Card }) {
  const say = useScorecardSay();
  const format = useFormat();
  const write = (value: number | null): string =>
    value === null
      ? say('explain.none')
      : direction === 'down'
        ? say('figure.at-most', { target: writeValue(unit, value, format) })
        : writeValue(unit, value, format);
  const from = target_from === null ? say('explain.target') : say(`target.${target_from}`);
  const tiles = [
    { label: target_from === 'benchmark' ? say('explain.target') : from, value: write(target) },
    { label: say('explain.benchmark'), value: write(benchmark) },
    { label: say('explain.aim'), value: write(aim) },
  ];
  return <ContextTiles tiles={tiles} />;
}

/** Everything that there is to say about the figure against its target. */
function Standing({ card }: { card: Card }) {
  const say = useScorecardSay();
  const format = useFormat();
  if (card.words.length === 0) return null;
  return (
    <ContextPart
      title={say('explain.by-now')}
      aside={
        card.state !== 'none' && (
          <span className={styles.state}>
            <StateMark state={card.state} /> {say(`state.${card.state}`)}
          </span>
        )
      }
    >
      <ul className={styles.words}>
        {card.words.map((word) => (
          <li key={word.key}>{wordSentence(word, say, format)}</li>
        ))}
      </ul>
    </ContextPart>
  );
}

function PanelFoot({ first }: { first: Explained }) {
  const say = useScorecardSay();
  const format = useFormat();
  const { pack, as_of, note, card } = first;
  return (
    <footer className={styles.foot}>
      <p>
        {say('explain.note')}: {note}
      </p>
      <p>
        {say('explain.source', { pack: pack.name, version: pack.version, time: format.when(as_of) })} ·{' '}
        <a href={`/dictionary?measure=${card.measure}`}>{say('explain.dictionary')}</a>
      </p>
    </footer>
  );
}
