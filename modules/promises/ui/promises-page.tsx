import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { ContextPanel, ContextSkeleton, contextQuery, useLeaveField } from '../../account-page/ui/index.ts';
import { Whose } from '../../people/ui/index.ts';
import { PromiseActs } from './promise-acts.tsx';
import { PromisesFilters } from './promises-filters.tsx';
import { PromisesList } from './promises-list.tsx';
import { usePromisesSay } from './promises-texts.ts';
import { promisesQuery, type PromiseRow, type PromisesFilter } from './queries.ts';
import { Tallies } from './tallies.tsx';

/** What is promised both ways: what is late first, with its moves, and how much of it was kept by the first date. */
export default function PromisesPage() {
  const say = usePromisesSay();
  const may = useMay();
  const [filter, setFilter] = useState<PromisesFilter>({ direction: undefined, show: 'open', person: undefined });
  const [chosen, choose] = useState<string | null>(null);
  const query = useInfiniteQuery({ ...promisesQuery(filter), placeholderData: (before) => before });
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const row = rows.find(({ id }) => id === chosen) ?? null;
  const place = row ? rows.indexOf(row) : -1;
  const close = () => choose(null);
  useLeaveField(close, say('page.title'));
  return (
    <ListAndPanel
      label={row?.account.name ?? say('page.title')}
      onClose={close}
      panel={row && <Context key={row.id} row={row} />}
      foot={
        row && filter.show === 'open' && may('commitments.manage') ? (
          <PromiseActs key={row.id} row={row} onDone={() => choose((rows[place + 1] ?? rows[place - 1])?.id ?? null)} />
        ) : undefined
      }
    >
      <Page
        title={say('page.title')}
        sentence={first && <Sentence tally={first.tally} />}
        actions={
          <Whose
            person={filter.person}
            label={say('page.whose')}
            nobody={say('page.everybody')}
            self
            onLook={(person) => setFilter({ ...filter, person })}
          />
        }
      >
        {first && <Tallies tally={first.tally} days={first.days} />}
        <PromisesFilters
          filter={filter}
          onFilter={(next) => {
            setFilter(next);
            close();
          }}
        />
        {query.isPending && <RowsSkeleton count={8} />}
        {query.error && !query.data && (
          <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />
        )}
        {first && (
          <PromisesList
            rows={rows}
            show={filter.show}
            chosen={chosen}
            onChoose={choose}
            {...(query.hasNextPage ? { onMore: () => void query.fetchNextPage() } : {})}
          />
        )}
      </Page>
    </ListAndPanel>
  );
}

function Sentence({ tally }: { tally: Record<PromiseRow['direction'], { open: number; late: number }> }) {
  const say = usePromisesSay();
  const both = [tally['to-customer'], tally['from-customer']];
  const late = both.reduce((sum, side) => sum + side.late, 0);
  const open = both.reduce((sum, side) => sum + side.open, 0);
  const parts = [
    open === 0 ? say('page.none-open') : say('page.sentence-open', { count: open }),
    late > 0 && say('page.sentence-late', { count: late }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function Context({ row }: { row: PromiseRow }) {
  const { data, error, isFetching, refetch } = useQuery(contextQuery(row.account.id));
  if (data) return <ContextPanel context={data} commitment={row.id} keys={false} />;
  if (error) return <ProblemState error={error} busy={isFetching} onRetry={() => void refetch()} />;
  return <ContextSkeleton name={row.account.name} />;
}
