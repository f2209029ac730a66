import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { ContextPanel, ContextSkeleton, contextQuery, sendTalk, TalkForm } from '../../account-page/ui/index.ts';

/** What one needs to know of the account, or what stands in its place while it is looked up. */
export function RowContext({ account, name }: { account: string; name: string }) {
  const query = useQuery(contextQuery(account));
  if (query.data) return <ContextPanel context={query.data} />;
  if (query.error)
    return <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />;
  return <ContextSkeleton name={name} />;
}

/** The log of a talk with the account. */
export function RowLog({ account, onDone }: { account: string; onDone: () => void }) {
  const client = useQueryClient();
  const viewer = useViewer();
  const { data } = useQuery(contextQuery(account));
  if (!data) return null;
  return (
    <TalkForm
      context={data}
      occasion={{}}
      onSave={(talk) => {
        sendTalk(talk, {
          person: viewer.id,
          client,
          onSettled: () => void client.invalidateQueries({ queryKey: ['portfolio'] }),
        });
        onDone();
      }}
    />
  );
}
