import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../platform/http/client.ts';
import { toast } from '../../../../platform/ui/save/undo.tsx';
import type { postAnswer } from '../../routes/handed.ts';

/** Accepts accounts, or asks to give them back. */
export function useAnswer(handover: string) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const answer = async (accounts: readonly string[], what: 'accepted' | 'asked-back', reason = ''): Promise<void> => {
    setBusy(true);
    try {
      await call<typeof postAnswer>('POST', '/api/v1/handovers/:handover/answer', {
        params: { handover },
        body: { id: crypto.randomUUID(), accounts: [...accounts], answer: what, reason },
      });
      await client.invalidateQueries({ queryKey: ['handovers'] });
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'red');
    } finally {
      setBusy(false);
    }
  };
  return { busy, answer };
}
