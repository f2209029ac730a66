import { infiniteQueryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../../platform/http/client.ts';
import type { getAccounts } from '../../routes.ts';

export type AccountRow = Answer<typeof getAccounts>['items'][number];

export interface AccountsFilter {
  text: string;
  band: string;
  lifecycle: string;
}

const page_rows = 200;

/** Accounts by name, two hundred at a time. */
export const accountsQuery = ({ text, band, lifecycle }: AccountsFilter) =>
  infiniteQueryOptions({
    queryKey: ['accounts', text, band, lifecycle],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getAccounts>('GET', '/api/v1/accounts', {
        query: {
          text,
          limit: page_rows,
          ...(band ? { band } : {}),
          ...(lifecycle ? { lifecycle } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 30_000,
  });
