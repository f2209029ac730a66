import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { ContextPanel, ContextSkeleton, contextQuery } from '../../account-page/ui/index.ts';
import type { TodayRow } from './queries.ts';
import { useTodaySay } from './today-texts.ts';

/** A step of a project brings its own panel; most rows are about an account. */
const StepPanel = lazy(async () => ({ default: (await import('../../projects/ui/index.ts')).StepPanel }));

/** What one needs to know for a row, or what stands in its place while it is looked up. */
export function RowContext({ row }: { row: TodayRow }) {
  const say = useTodaySay();
  const account = row.account?.id;
  const query = useQuery({ ...contextQuery(account ?? ''), enabled: account !== undefined });
  if (!account && row.project && row.commitment)
    return (
      <Suspense fallback={<ContextSkeleton name={row.project.name} />}>
        <StepPanel project={row.project.id} commitment={row.commitment.id} />
      </Suspense>
    );
  if (!account) return <p>{say('log.no-account')}</p>;
  if (query.data)
    return (
      <ContextPanel context={query.data} commitment={row.commitment?.id ?? null} plan={row.group !== 'needs-plan'} />
    );
  if (query.error)
    return <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />;
  return <ContextSkeleton name={row.account!.name} />;
}
