import { infiniteQueryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { getPromises } from '../routes.ts';

export type PromisesAnswer = Answer<typeof getPromises>;
export type PromiseRow = PromisesAnswer['items'][number];

export interface PromisesFilter {
  direction: PromiseRow['direction'] | undefined;
  show: 'open' | 'ended';
  person: string | undefined;
}

/** Promises of one filter, fifty at a time. */
export const promisesQuery = (filter: PromisesFilter) =>
  infiniteQueryOptions({
    queryKey: ['promises', filter.show, filter.direction ?? 'both', filter.person ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getPromises>('GET', '/api/v1/promises', {
        query: { ...filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
