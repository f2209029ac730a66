import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useViewer } from '../../../../platform/ui/viewer.tsx';
import { contextQuery, sendTalk, TalkForm } from '../../../account-page/ui/index.ts';
import type { Way } from '../queries.ts';

/** The log of a talk on the way in, about the step that runs out first. */
export function WayLog({ way }: { way: Way }) {
  const client = useQueryClient();
  const viewer = useViewer();
  const { data } = useQuery(contextQuery(way.account.id));
  if (!data) return null;
  const [first] = way.steps
    .filter(({ state }) => state === 'open' || state === 'paused')
    .sort((a, b) => (a.firstDueAt ?? Infinity) - (b.firstDueAt ?? Infinity));
  return (
    <TalkForm
      context={data}
      occasion={{ programme: 'onboarding', rule: first?.rule }}
      onSave={(talk) =>
        sendTalk(talk, {
          person: viewer.id,
          client,
          onSettled: () => void client.invalidateQueries({ queryKey: ['onboarding'] }),
        })
      }
    />
  );
}
