import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { explainMeasure } from '../routes/explain.ts';
import type { getGoals } from '../routes/goals.ts';
import type { getMeasures } from '../routes/measures.ts';
import type { getMatrix, getScorecard, getTrends } from '../routes/scorecard.ts';
import type { getSubjects } from '../routes/subjects.ts';

/** Whose figures of which period; what is left out is the caller's own and this month. */
export interface Asked {
  subject?: 'person' | 'team' | 'organisation';
  id?: string;
  period?: string;
}

export type Explained = Answer<typeof explainMeasure>;
export type Scored = Answer<typeof getScorecard>;
export type Subjects = Answer<typeof getSubjects>;
export type MatrixRead = Answer<typeof getMatrix>;
export type GoalRead = Answer<typeof getGoals>['items'][number];
export type Described = Answer<typeof getMeasures>['items'][number];
export type Which = 'part' | 'missed' | 'counted' | 'all';

export const subjectsQuery = queryOptions({
  queryKey: ['scorecard', 'subjects'],
  queryFn: ({ signal }) => call<typeof getSubjects>('GET', '/api/v1/scorecard/subjects', { signal }),
});

/** The figures of a subject; `keys` (with commas) asks for some of them. */
export const scorecardQuery = (asked: Asked, keys?: string) =>
  queryOptions({
    queryKey: ['scorecard', 'cards', asked, keys ?? 'all'],
    queryFn: ({ signal }) =>
      call<typeof getScorecard>('GET', '/api/v1/scorecard', { query: { ...asked, ...(keys ? { keys } : {}) }, signal }),
    refetchInterval: 30_000,
  });

export const trendsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['scorecard', 'trends', asked],
    queryFn: ({ signal }) => call<typeof getTrends>('GET', '/api/v1/scorecard/trends', { query: asked, signal }),
    staleTime: 300_000,
  });

export const matrixQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['scorecard', 'matrix', asked],
    queryFn: ({ signal }) => call<typeof getMatrix>('GET', '/api/v1/scorecard/matrix', { query: asked, signal }),
    refetchInterval: 30_000,
  });

export const dictionaryQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: ({ signal }) => call<typeof getMeasures>('GET', '/api/v1/measures', { signal }),
  staleTime: 300_000,
});

export const goalsQuery = (period: string | undefined) =>
  queryOptions({
    queryKey: ['goals', period],
    queryFn: ({ signal }) => call<typeof getGoals>('GET', '/api/v1/goals', { query: { period }, signal }),
  });

export const explainQuery = (measure: string, asked: Asked, which: Which) =>
  infiniteQueryOptions({
    queryKey: ['scorecard', 'explain', measure, asked, which],
    queryFn: ({ pageParam, signal }): Promise<Explained> =>
      call<typeof explainMeasure>('GET', '/api/v1/measures/:measure/explain', {
        params: { measure },
        query: { ...asked, which, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
