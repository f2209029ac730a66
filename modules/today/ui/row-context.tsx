import { useQuery } from '@tanstack/react-query';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { ContextPanel, ContextSkeleton, contextQuery } from '../../account-page/ui/index.ts';
import type { TodayRow } from './queries.ts';
import { useTodaySay } from './today-texts.ts';

/** What one needs to know for a row, or what stands in its place while it is looked up. */
export function RowContext({ row }: { row: TodayRow }) {
  const say = useTodaySay();
  const account = row.account?.id;
  const query = useQuery({ ...contextQuery(account ?? ''), enabled: account !== undefined });
  if (!account) return <p>{say('log.no-account')}</p>;
  if (query.data)
    return (
      <ContextPanel context={query.data} commitment={row.commitment?.id ?? null} plan={row.group !== 'needs-plan'} />
    );
  if (query.error)
    return <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />;
  return <ContextSkeleton name={row.account!.name} />;
}
