import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../../platform/http/client.ts';
import type { getHeld, getHeldChanges, getHeldReviews } from '../routes/held.ts';
import type { getReview, getReviewPack, getReviews, getReviewStage } from '../routes/look.ts';
import type { getStudies } from '../routes/studies.ts';

/** Which review a page is about. */
export interface ReviewAsked {
  team: string;
  ritual: string;
  period: string;
}

export type Overview = Answer<typeof getReviews>;
export type ReviewLine = Overview['reviews'][number];
export type Room = Answer<typeof getReview>;
export type Pack = Answer<typeof getReviewPack>;
export type Note = Pack['notes'][number];
export type Card = Pack['cards'][number];
export type HeldRead = Answer<typeof getHeld>;
export type Changes = Answer<typeof getHeldChanges>;
export type Study = Answer<typeof getStudies>['items'][number];

export const reviewsQuery = (team: string | undefined) =>
  queryOptions({
    queryKey: ['reviews', 'list', team ?? ''],
    queryFn: ({ signal }) => call<typeof getReviews>('GET', '/api/v1/reviews', { query: team ? { team } : {}, signal }),
    placeholderData: keepPreviousData,
  });

export const archiveQuery = (team: string) =>
  infiniteQueryOptions({
    queryKey: ['reviews', 'archive', team],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getHeldReviews>('GET', '/api/v1/reviews/:team/held', {
        params: { team },
        query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

/** Everything of one review stands under this key, so that one word asks all of it anew. */
export const reviewKey = ({ team, ritual, period }: ReviewAsked) => ['review', team, ritual, period] as const;

export const roomQuery = (asked: ReviewAsked) =>
  queryOptions({
    queryKey: [...reviewKey(asked), 'room'],
    queryFn: ({ signal }) =>
      call<typeof getReview>('GET', '/api/v1/reviews/:team/:ritual/:period', { params: { ...asked }, signal }),
  });

const LOOK_MS = 3_000;

/** The stage as the server has it, asked while the page is seen; `ahead` is the server's clock less ours. */
export const stageQuery = (asked: ReviewAsked) =>
  queryOptions({
    queryKey: [...reviewKey(asked), 'stage'],
    queryFn: async ({ signal }) => {
      const found = await call<typeof getReviewStage>('GET', '/api/v1/reviews/:team/:ritual/:period/stage', {
        params: { ...asked },
        signal,
      });
      return { ...found, ahead: found.now - Date.now() };
    },
    staleTime: 0,
    refetchInterval: LOOK_MS,
  });

export const packQuery = (asked: ReviewAsked, person: string | null) =>
  queryOptions({
    queryKey: [...reviewKey(asked), 'pack', person ?? 'team'],
    queryFn: ({ signal }) =>
      call<typeof getReviewPack>('GET', '/api/v1/reviews/:team/:ritual/:period/pack', {
        params: { ...asked },
        query: person ? { person } : {},
        signal,
      }),
    staleTime: 60_000,
  });

export const heldQuery = (asked: ReviewAsked) =>
  queryOptions({
    queryKey: [...reviewKey(asked), 'held'],
    queryFn: ({ signal }) =>
      call<typeof getHeld>('GET', '/api/v1/reviews/:team/:ritual/:period/held', { params: { ...asked }, signal }),
    staleTime: 60_000,
  });

export const changesQuery = (asked: ReviewAsked) =>
  queryOptions({
    queryKey: [...reviewKey(asked), 'changes'],
    queryFn: ({ signal }) =>
      call<typeof getHeldChanges>('GET', '/api/v1/reviews/:team/:ritual/:period/held/changes', {
        params: { ...asked },
        signal,
      }),
    staleTime: 30_000,
  });

export const studiesQuery = (q: string, model: boolean) =>
  infiniteQueryOptions({
    queryKey: ['case-studies', q, model],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getStudies>('GET', '/api/v1/case-studies', {
        query: {
          q,
          limit: 30,
          ...(model ? { model: 'yes' as const } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
