import { useQuery } from '@tanstack/react-query';
import { ProblemState } from '../../../../platform/ui/page/problem-state.tsx';
import { ContextPanel, ContextSkeleton, contextQuery } from '../../../account-page/ui/index.ts';
import type { Renewal, Summary } from '../queries.ts';
import { RenewalPart } from './renewal-part.tsx';

/** The renewal with what can be done about it, and below it what one needs to know of the account. */
export function RenewalPanel({ row, summary }: { row: Renewal; summary: Summary }) {
  const query = useQuery(contextQuery(row.account.id));
  const { data, error, isFetching, refetch } = query;
  return (
    <>
      {data && (
        <ContextPanel context={data}>
          <RenewalPart row={row} summary={summary} />
        </ContextPanel>
      )}
      {!data && error && <ProblemState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <ContextSkeleton name={row.account.name} />}
    </>
  );
}
