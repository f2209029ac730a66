import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { getInterventions, getProof } from '../index.ts';

export type Interventions = Answer<typeof getInterventions>;
export type InterventionRow = Interventions['items'][number];
export type Proof = Answer<typeof getProof>;
export type List = Interventions['list'];

export interface ListAsked {
  subject?: 'person' | 'team' | 'organisation';
  id?: string;
  period?: string;
  list: List;
}

/** The ranked accounts of a month, a hundred at a time. */
export const interventionsQuery = (asked: ListAsked) =>
  infiniteQueryOptions({
    queryKey: ['interventions', asked],
    queryFn: ({ pageParam, signal }): Promise<Interventions> =>
      call<typeof getInterventions>('GET', '/api/v1/interventions', {
        query: { ...asked, limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const proofQuery = queryOptions({
  queryKey: ['interventions', 'proof'],
  queryFn: ({ signal }) => call<typeof getProof>('GET', '/api/v1/interventions/proof', { signal }),
  staleTime: 300_000,
});
