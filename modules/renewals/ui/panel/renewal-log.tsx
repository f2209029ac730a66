import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useViewer } from '../../../../platform/ui/viewer.tsx';
import { contextQuery, sendTalk, TalkForm } from '../../../account-page/ui/index.ts';
import type { Renewal } from '../queries.ts';

/** The log of a talk about a renewal; what was said about the renewal itself has its own buttons above. */
export function RenewalLog({ row }: { row: Renewal }) {
  const client = useQueryClient();
  const viewer = useViewer();
  const { data } = useQuery(contextQuery(row.account.id));
  if (!data) return null;
  return (
    <TalkForm
      context={data}
      occasion={{ programme: 'renewals', rule: 'renewal', purpose: 'renewal' }}
      onSave={(talk) =>
        sendTalk(talk, {
          person: viewer.id,
          client,
          onSettled: () => void client.invalidateQueries({ queryKey: ['renewals'] }),
        })
      }
    />
  );
}
