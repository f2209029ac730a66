import { queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import { remembered, rememberedMode } from '../../../platform/ui/offline/remembered.ts';
import type { today } from '../routes.ts';

export type Today = Answer<typeof today>;
export type TodayRow = Today['items'][number];

const minute_ms = 60_000;

/** The list of a person's day; one's own without a person. Looked up again each minute: others change it too. */
export const todayQuery = (person: string | undefined) =>
  queryOptions({
    queryKey: ['today', person ?? 'own'],
    queryFn: ({ signal }) => {
      const ask = () => call<typeof today>('GET', '/api/v1/today', { query: { person }, signal });
      return person === undefined ? remembered('today', ask) : ask();
    },
    ...rememberedMode,
    refetchInterval: minute_ms,
  });
