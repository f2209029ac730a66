import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../../platform/http/client.ts';
import type { getAccountHistory, getTimeline } from '../../routes.ts';

export type TimelineFact = Answer<typeof getTimeline>['items'][number];

/** The facts of an account, newest first, sixty at a time. */
export const timelineQuery = (account: string) =>
  infiniteQueryOptions({
    queryKey: ['account', account, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getTimeline>('GET', '/api/v1/accounts/:account/timeline', {
        params: { account },
        query: { limit: 60, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 60_000,
  });

/** Who held the account, and what was true of it, from when to when. */
export const historyQuery = (account: string) =>
  queryOptions({
    queryKey: ['account', account, 'history'],
    queryFn: ({ signal }) =>
      call<typeof getAccountHistory>('GET', '/api/v1/accounts/:account/history', { params: { account }, signal }),
    staleTime: 60_000,
  });
