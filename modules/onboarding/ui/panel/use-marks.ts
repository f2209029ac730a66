import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Request } from '../../../../platform/http/client.ts';
import { offerUndo, toast } from '../../../../platform/ui/save/undo.tsx';
import type { undoInteraction } from '../../../interactions/index.ts';
import type { postOnboardingMark } from '../../routes.ts';

type Body = Request<typeof postOnboardingMark>['body'];
/** What is to be marked; the id that makes it count once is added here. */
export type Mark = Body extends infer One ? (One extends Body ? Omit<One, 'id'> : never) : never;

/** Marks something on the way in and looks again at everything that shows it; it can be taken back for a moment. */
export function useMarks(account: string) {
  const client = useQueryClient();
  const refresh = async () => {
    const keys = [['onboarding'], ['account', account], ['today']];
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  return useMutation({
    mutationFn: async ({ mark, done }: { mark: Mark; done: string }) => {
      const id = crypto.randomUUID();
      await call<typeof postOnboardingMark>('POST', '/api/v1/onboarding/:account/marks', {
        params: { account },
        body: { ...mark, id } as Body,
      });
      offerUndo(done, async () => {
        await call<typeof undoInteraction>('POST', '/api/v1/interactions/:interaction/take-back', {
          params: { interaction: id },
          body: {},
        });
        await refresh();
      });
      await refresh();
    },
    onError: (error) => toast(error.message, 'red'),
  });
}

export type Marks = ReturnType<typeof useMarks>;
