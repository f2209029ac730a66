import { queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import { remembered, rememberedMode } from '../../../platform/ui/offline/remembered.ts';
import type { getAccountContext } from '../routes.ts';
import type { getCommitment } from '../../commitments/index.ts';

export type AccountContext = Answer<typeof getAccountContext>;
export type Commitment = AccountContext['commitments'][number];

/** Everything one needs before a talk with an account. Kept for a minute: rows are walked up and down. */
export const contextQuery = (account: string) =>
  queryOptions({
    queryKey: ['account', account, 'context'],
    queryFn: ({ signal }) =>
      remembered(`account ${account}`, () =>
        call<typeof getAccountContext>('GET', '/api/v1/accounts/:account/context', { params: { account }, signal }),
      ),
    ...rememberedMode,
    staleTime: 60_000,
  });

/** One commitment with the steps by which its due time was found. */
export const commitmentQuery = (commitment: string) =>
  queryOptions({
    queryKey: ['commitment', commitment],
    queryFn: ({ signal }) =>
      call<typeof getCommitment>('GET', '/api/v1/commitments/:commitment', { params: { commitment }, signal }),
    staleTime: 60_000,
  });
