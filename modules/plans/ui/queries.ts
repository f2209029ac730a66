import { infiniteQueryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { getPlans } from '../routes.ts';

export type PlansAnswer = Answer<typeof getPlans>;
export type PlanOf = PlansAnswer['items'][number];
export type Standing = PlanOf['standing'];

/** Accounts of one standing, a hundred at a time. */
export const plansQuery = (standing: Standing, person: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['plans', standing, person ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getPlans>('GET', '/api/v1/plans', {
        query: { standing, person, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
