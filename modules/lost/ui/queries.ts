import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Answer, call } from '../../../platform/http/client.ts';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type { getLoss, getLosses, postAnalysis } from '../routes.ts';
import { lostSay } from './lost-texts.ts';

export type Losses = Answer<typeof getLosses>;
export type Loss = Losses['losses'][number];
export type LossRead = Answer<typeof getLoss>;

export const lossesQuery = (period: string | undefined, kind: 'lost' | 'irate' | undefined) =>
  queryOptions({
    queryKey: ['losses', period ?? '', kind ?? ''],
    queryFn: ({ signal }) =>
      call<typeof getLosses>('GET', '/api/v1/losses', {
        query: { ...(period ? { period } : {}), ...(kind ? { kind } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const lossQuery = (account: string) =>
  queryOptions({
    queryKey: ['losses', 'one', account],
    queryFn: ({ signal }) => call<typeof getLoss>('GET', '/api/v1/losses/:account', { params: { account }, signal }),
  });

export interface AnalysisBody {
  reason: string;
  text: string;
  lesson?: string;
  winBack: boolean | null;
  plan?: { owner: string; text: string; by: string };
}

export function useAnalyse(account: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AnalysisBody) =>
      call<typeof postAnalysis>('POST', '/api/v1/losses/:account/analysis', {
        params: { account },
        body: { id: crypto.randomUUID(), ...body },
      }),
    onSuccess: () => toast(lostSay('saved')),
    onError: (error) => toast(lostSay('failed', { reason: error.message }), 'red'),
    onSettled: () => client.invalidateQueries({ queryKey: ['losses'] }),
  });
}
