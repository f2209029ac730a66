import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { getRenewals, getRenewalsSaid, getRenewalsSummary } from '../routes.ts';

export type Renewal = Answer<typeof getRenewals>['items'][number];
export type Summary = Answer<typeof getRenewalsSummary>;
export type MonthSums = Summary['months'][number];
export type SaidRead = Answer<typeof getRenewalsSaid>;
export type Show = 'month' | 'early' | 'ended' | 'said';

/** Whose renewals of which month; what is left out is the caller's usual and this month. */
export interface Asked {
  subject?: 'person' | 'team' | 'organisation';
  id?: string;
  month?: string;
}

const page_rows = 200;
/** A list longer than this is read by nobody: a team or a person is chosen instead. */
export const most_pages = 5;

/** The terms of a list by their ends, two hundred at a time. */
export const renewalsQuery = (asked: Asked, show: Exclude<Show, 'said'>) =>
  infiniteQueryOptions({
    queryKey: ['renewals', 'list', asked, show],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getRenewals>('GET', '/api/v1/renewals', {
        query: { ...asked, show, limit: page_rows, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 30_000,
  });

/** The strip of months and what stands beside it. */
export const summaryQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['renewals', 'summary', asked],
    queryFn: ({ signal }) =>
      call<typeof getRenewalsSummary>('GET', '/api/v1/renewals/summary', { query: { ...asked }, signal }),
    staleTime: 30_000,
  });

/** What each person said beforehand, and what came of it. */
export const saidQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['renewals', 'said', asked],
    queryFn: ({ signal }) =>
      call<typeof getRenewalsSaid>('GET', '/api/v1/renewals/said', { query: { ...asked }, signal }),
    staleTime: 300_000,
  });
