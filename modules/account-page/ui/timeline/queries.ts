import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../../platform/http/client.ts';
import type { getAccountHistory, getTimeline } from '../../routes.ts';
import type { getChanges } from '../../routes-changes.ts';

export type Change = Answer<typeof getChanges>['items'][number];
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

/** Each change of band and happiness of the last year, explained. */
export const changesQuery = (account: string) =>
  queryOptions({
    queryKey: ['account', account, 'changes'],
    queryFn: ({ signal }) =>
      call<typeof getChanges>('GET', '/api/v1/accounts/:account/changes', { params: { account }, signal }),
    staleTime: 60_000,
  });
