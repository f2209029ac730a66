import { queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../../platform/http/client.ts';
import type { getHanded, getHandover, getHandovers } from '../routes/handed.ts';
import type { getHolders } from '../routes/handovers.ts';
import type { getPortfolio, getPortfolioCounts, getPortfolioIds } from '../routes/list.ts';
import type { getViews } from '../routes/views.ts';
import { type Asked, filtersOf } from './asked.ts';

export type PortfolioRow = Answer<typeof getPortfolio>['items'][number];
export type Counts = Answer<typeof getPortfolioCounts>;
export type View = Answer<typeof getViews>['items'][number];
export type Line = Answer<typeof getHanded>['lines'][number];
export type Handover = Answer<typeof getHandovers>['items'][number];

/** Rows that are fetched together. */
export const window_rows = 100;

/** The nth hundred of the rows that are asked for. */
export const windowQuery = (asked: Asked, nth: number) =>
  queryOptions({
    queryKey: ['portfolio', 'rows', asked, nth],
    queryFn: ({ signal }) =>
      call<typeof getPortfolio>('GET', '/api/v1/portfolio', {
        query: { ...asked, offset: nth * window_rows, limit: window_rows } as never,
        signal,
      }),
    staleTime: 30_000,
  });

export const countsQuery = (asked: Asked) => {
  const filters = filtersOf(asked);
  return queryOptions({
    queryKey: ['portfolio', 'counts', filters],
    queryFn: ({ signal }) =>
      call<typeof getPortfolioCounts>('GET', '/api/v1/portfolio/counts', { query: filters as never, signal }),
    staleTime: 30_000,
  });
};

/** Ids of a stretch of the rows that are asked for; of all of them when no stretch is given. */
export const idsOf = async (asked: Asked, stretch?: { from: number; count: number }): Promise<string[]> => {
  const query = { ...asked, ...(stretch ? { offset: stretch.from, limit: stretch.count } : {}) };
  return (await call<typeof getPortfolioIds>('GET', '/api/v1/portfolio/ids', { query: query as never })).items;
};

export const viewsQuery = queryOptions({
  queryKey: ['portfolio', 'views'],
  queryFn: ({ signal }) => call<typeof getViews>('GET', '/api/v1/portfolio/views', { signal }),
  staleTime: 60_000,
});

export const holdersQuery = queryOptions({
  queryKey: ['handovers', 'people'],
  queryFn: ({ signal }) => call<typeof getHolders>('GET', '/api/v1/handovers/people', { signal }),
  staleTime: 60_000,
});

export const handedQuery = queryOptions({
  queryKey: ['handovers', 'mine'],
  queryFn: ({ signal }) => call<typeof getHanded>('GET', '/api/v1/handovers/mine', { signal }),
  staleTime: 30_000,
});

export const handoversQuery = queryOptions({
  queryKey: ['handovers', 'made'],
  queryFn: ({ signal }) => call<typeof getHandovers>('GET', '/api/v1/handovers', { signal }),
  staleTime: 30_000,
});

export const handoverQuery = (handover: string) =>
  queryOptions({
    queryKey: ['handovers', 'one', handover],
    queryFn: ({ signal }) =>
      call<typeof getHandover>('GET', '/api/v1/handovers/:handover', { params: { handover }, signal }),
    staleTime: 30_000,
  });
