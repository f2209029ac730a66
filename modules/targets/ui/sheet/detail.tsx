import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../platform/http/client.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../../platform/ui/page/skeletons.tsx';
import type { getTargetHistory } from '../../routes/get-history.ts';
import { useTargetsSay } from '../targets-texts.ts';
import { type Book, type Column, inheritedIn, proposalIn, type Row, valueIn, withUnit } from './book.ts';
import styles from './detail.module.css';

interface DetailProps {
  book: Book;
  row: Row;
  column: Column;
  /** The last months' figures in words: `Aug 18 · Sep 21 · Oct 19`. */
  lately: string;
}

/** What one needs to know of the cell one is at: what it means for a day, how it was, who said what. */
export function Detail({ book, row, column, lately }: DetailProps) {
  const say = useTargetsSay();
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const proposal = proposalIn(book, column, row.id);
  const waiting = proposal?.state === 'proposed' ? proposal.value : null;
  const value = waiting ?? valueIn(book, column, row.id) ?? inheritedIn(book, column, row);
  const { measure } = column;
  const written = (amount: number) => withUnit(measure.unit, number(amount));
  const days = row.working_days;
  const lines = [
    value !== null && measure.adds_up && days > 0
      ? say('detail.spread', { day: number(Math.round((value / days) * 10) / 10), count: days })
      : '',
    measure.benchmark === null ? '' : say('detail.benchmark', { value: written(measure.benchmark) }),
    lately,
  ];
  return (
    <section className={styles.detail} aria-label={say('detail.label')}>
      <p>
        <strong>
          {row.name}, {measure.name}
        </strong>{' '}
        <span aria-live="polite">{lines.filter(Boolean).join(' · ')}</span>
      </p>
      {proposal && (
        <p className={styles.said} data-state={proposal.state}>
          {say(`detail.${proposal.state}`, {
            by: (proposal.state === 'proposed' ? proposal.by : proposal.answered_by) ?? say('detail.somebody'),
            value: written(proposal.value ?? 0),
            agreed: written(proposal.agreed ?? 0),
          })}
          {noteOf(proposal) && ` “${noteOf(proposal)}”`}
        </p>
      )}
      <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? say('detail.less') : say('detail.history')}
      </button>
      {open && <History key={`${row.id} ${column.key}`} subject={row.id} column={column} />}
    </section>
  );
}

const noteOf = ({ state, note, answer_note }: { state: string; note: string | null; answer_note: string | null }) =>
  state === 'proposed' ? note : answer_note;

function History({ subject, column: { measure, period } }: { subject: string; column: Column }) {
  const say = useTargetsSay();
  const { number, when } = useFormat();
  const query = useQuery({
    queryKey: ['targets', 'history', period, measure.key, subject],
    queryFn: ({ signal }) =>
      call<typeof getTargetHistory>('GET', '/api/v1/targets/history', {
        query: { period, measure: measure.key, subject },
        signal,
      }),
  });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton count={2} />}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={styles.quiet}>{say('detail.no-history')}</p>
        ) : (
          <ol className={styles.history}>
            {items.map(({ at, by, kind, value, note }) => (
              <li key={`${at} ${kind}`}>
                <span>{when(at)}</span> {by ?? say('detail.somebody')}{' '}
                {say(`history.${kind}`, { value: withUnit(measure.unit, number(value ?? 0)) })}
                {note && ` “${note}”`}
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
