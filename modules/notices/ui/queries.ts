import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Answer, call } from '../../../platform/http/client.ts';
import type { getNoticeChoice, getNotices, getUnread } from '../routes.ts';

export type Notice = Answer<typeof getNotices>['items'][number];
export type Choice = Answer<typeof getNoticeChoice>;

const half_minute_ms = 30_000;

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: ({ signal }) => call<typeof getUnread>('GET', '/api/v1/notices/unread', { signal }),
  refetchInterval: half_minute_ms,
});

export const noticesQuery = queryOptions({
  queryKey: ['notices', 'list'],
  queryFn: ({ signal }) => call<typeof getNotices>('GET', '/api/v1/notices', { signal }),
});

export const choiceQuery = queryOptions({
  queryKey: ['notices', 'choice'],
  queryFn: ({ signal }) => call<typeof getNoticeChoice>('GET', '/api/v1/notices/choice', { signal }),
});

export const forgetNotices = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: ['notices'] });
