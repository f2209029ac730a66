import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { getOnboarding, getOnboardingCohorts } from '../routes.ts';

export type BoardPage = Answer<typeof getOnboarding>;
export type Way = BoardPage['items'][number];
export type Step = BoardPage['steps'][number];
export type CohortsRead = Answer<typeof getOnboardingCohorts>;
export type Show = 'fresh' | 'older' | 'cohorts';

/** Whose onboardings; the caller's usual when left out. */
export interface Asked {
  subject?: 'person' | 'team' | 'organisation';
  id?: string;
}

const page_rows = 100;
/** A board longer than this is read by nobody: a team or a person is chosen instead. */
export const most_pages = 6;

/** The customers on the way in by the step that runs out first, a hundred at a time. */
export const onboardingQuery = (asked: Asked, show: 'fresh' | 'older') =>
  infiniteQueryOptions({
    queryKey: ['onboarding', 'list', asked, show],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getOnboarding>('GET', '/api/v1/onboarding', {
        query: { ...asked, show, limit: page_rows, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 30_000,
  });

/** How many became good users, by the month in which they began. */
export const cohortsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['onboarding', 'cohorts', asked],
    queryFn: ({ signal }) =>
      call<typeof getOnboardingCohorts>('GET', '/api/v1/onboarding/cohorts', { query: { ...asked }, signal }),
    staleTime: 300_000,
  });
