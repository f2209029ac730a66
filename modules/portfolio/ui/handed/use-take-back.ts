import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../platform/http/client.ts';
import { toast } from '../../../../platform/ui/save/undo.tsx';
import type { undoHandover } from '../../routes/handovers.ts';
import { portfolioSay } from '../portfolio-texts.ts';

/** Takes a hand-over back, whole or for some of its accounts. Throws what the server says against it. */
export function useTakeBack(handover: string) {
  const client = useQueryClient();
  return async (accounts: readonly string[] | null, reason?: string): Promise<void> => {
    const answer = await call<typeof undoHandover>('POST', '/api/v1/handovers/:handover/take-back', {
      params: { handover },
      body: { accounts: accounts && [...accounts], ...(reason ? { reason } : {}) },
    });
    toast(portfolioSay('hand.back-done', { count: answer.accounts }));
    await Promise.all(
      ['handovers', 'portfolio', 'account'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
  };
}
