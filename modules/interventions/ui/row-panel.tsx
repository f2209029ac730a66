import { useQuery } from '@tanstack/react-query';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { ContextPanel, ContextSkeleton, contextQuery, TalkForm, type Talk } from '../../account-page/ui/index.ts';
import { MovePart } from './move-part.tsx';
import type { InterventionRow, List } from './queries.ts';

/** What one needs to know of a row's account before the talk. */
export function RowPanel({ row, list }: { row: InterventionRow; list: List }) {
  const query = useQuery(contextQuery(row.account.id));
  if (query.data)
    return (
      <ContextPanel context={query.data}>
        <MovePart row={row} context={query.data} list={list} />
      </ContextPanel>
    );
  if (query.error)
    return <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />;
  return <ContextSkeleton name={row.account.name} />;
}

const occasion = { purpose: 'intervention' };

/** The log of a row's account: a talk about its use. */
export function RowLog({ row, onSave }: { row: InterventionRow; onSave: (talk: Talk) => void }) {
  const { data } = useQuery(contextQuery(row.account.id));
  return data ? <TalkForm key={row.account.id} context={data} occasion={occasion} onSave={onSave} /> : null;
}
