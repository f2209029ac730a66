import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Request } from '../../../../platform/http/client.ts';
import { offerUndo, toast } from '../../../../platform/ui/save/undo.tsx';
import type { undoInteraction } from '../../../interactions/index.ts';
import type { postPlan, undoPlan } from '../../../plans/index.ts';
import type { postRenewalForecast, postRenewalSaid } from '../../routes.ts';
import type { Renewal } from '../queries.ts';

export type SaidWish = Omit<Request<typeof postRenewalSaid>['body'], 'id'>;

/** Something to do about a renewal: what is sent, and what is said once it is done. */
interface Act {
  send: (id: string) => Promise<unknown>;
  undo: (id: string) => Promise<unknown>;
  done: string;
}

/** Plans a talk, writes down what was said or how likely it is; each can be taken back for a moment. */
export function useActs(row: Renewal) {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      [['renewals'], ['account', row.account.id], ['today']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const undo = (interaction: string) =>
    call<typeof undoInteraction>('POST', '/api/v1/interactions/:interaction/take-back', {
      params: { interaction },
      body: {},
    });
  const act = useMutation({
    mutationFn: async ({ send, undo: back, done }: Act) => {
      const id = crypto.randomUUID();
      await send(id);
      offerUndo(done, () =>
        back(id)
          .then(refresh)
          .then(() => undefined),
      );
      await refresh();
    },
    onError: (error) => toast(error.message, 'red'),
  });
  const term = row.id;
  return {
    busy: act.isPending,
    plan: (at: number, agenda: string, done: string) =>
      act.mutateAsync({
        done,
        send: (id) =>
          call<typeof postPlan>('POST', '/api/v1/accounts/:account/plan', {
            params: { account: row.account.id },
            body: { id, do: 'set', at: new Date(at).toISOString(), channel: 'call', purpose: 'renewal', agenda },
          }),
        undo: (plan) => call<typeof undoPlan>('POST', '/api/v1/plans/:plan/take-back', { params: { plan }, body: {} }),
      }),
    said: (wish: SaidWish, done: string) =>
      act.mutateAsync({
        done,
        undo,
        send: (id) =>
          call<typeof postRenewalSaid>('POST', '/api/v1/renewals/:term/said', {
            params: { term },
            body: { ...wish, id },
          }),
      }),
    chance: (chance: number, done: string) =>
      act.mutateAsync({
        done,
        undo,
        send: (id) =>
          call<typeof postRenewalForecast>('POST', '/api/v1/renewals/:term/forecast', {
            params: { term },
            body: { id, chance },
          }),
      }),
  };
}

export type Acts = ReturnType<typeof useActs>;
