import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Request } from '../../../../platform/http/client.ts';
import { offerUndo, toast } from '../../../../platform/ui/save/undo.tsx';
import type { changePromise } from '../../../commitments/index.ts';
import type { undoPromise } from '../../../promises/index.ts';
import { accountSay } from '../account-texts.ts';
import { forgetTalkedAbout } from '../log/send-talk.ts';

type Body = Request<typeof changePromise>['body'];
/** What is to happen to a promise; the id that makes it count once is added here. */
export type PromiseWish = Body extends infer One ? (One extends Body ? Omit<One, 'id'> : never) : never;

const done = { keep: 'promise.done-kept', move: 'promise.done-moved', release: 'promise.done-released' } as const;

/** Keeps, moves or releases a promise, and looks again at everything that shows it. */
export function useChangePromise(commitment: string, account: string) {
  const client = useQueryClient();
  const look = () => {
    void client.invalidateQueries({ queryKey: ['commitment', commitment] });
    return forgetTalkedAbout(client, account);
  };
  return useMutation({
    mutationFn: async (wish: PromiseWish) => {
      const id = crypto.randomUUID();
      const { outcome } = await call<typeof changePromise>('POST', '/api/v1/commitments/:commitment/change', {
        params: { commitment },
        body: { ...wish, id } as Body,
      });
      return { id, late: wish.do === 'keep' && outcome === 'broken' };
    },
    onSuccess: ({ id, late }, wish) => {
      offerUndo(accountSay(late ? 'promise.done-late' : done[wish.do]), async () => {
        await call<typeof undoPromise>('POST', '/api/v1/promises/:promise/take-back', {
          params: { promise: id },
          body: {},
        });
        await look();
      });
      return look();
    },
    onError: (error) => toast(error.message, 'red'),
  });
}
