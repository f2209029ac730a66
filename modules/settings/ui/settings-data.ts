import { queryOptions } from '@tanstack/react-query';
import type { listKeys } from '../../../platform/auth/routes/keys.ts';
import type { me, mySessions } from '../../../platform/auth/routes/me.ts';
import type { myPasskeys } from '../../../platform/auth/routes/passkeys.ts';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { readOutbox } from '../../../platform/mail/routes.ts';
import type { getHolidays, getOrganisation, getSession } from '../../organisation/index.ts';

export type Key = Answer<typeof listKeys>['items'][number];
export type Mail = Answer<typeof readOutbox>['items'][number];

export const meQuery = queryOptions({
  queryKey: ['settings', 'me'],
  queryFn: ({ signal }) => call<typeof me>('GET', '/api/v1/me', { signal }),
});

/** The session as the frame around the pages asks for it, under the same name. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call<typeof getSession>('GET', '/api/v1/session', { signal }),
  staleTime: Infinity,
});

export const sessionsQuery = queryOptions({
  queryKey: ['settings', 'sessions'],
  queryFn: async ({ signal }) => (await call<typeof mySessions>('GET', '/api/v1/me/sessions', { signal })).items,
});

export const passkeysQuery = queryOptions({
  queryKey: ['settings', 'passkeys'],
  queryFn: async ({ signal }) => (await call<typeof myPasskeys>('GET', '/api/v1/me/passkeys', { signal })).items,
});

export const keysQuery = queryOptions({
  queryKey: ['settings', 'keys'],
  queryFn: async ({ signal }) => (await call<typeof listKeys>('GET', '/api/v1/keys', { signal })).items,
});

export const organisationQuery = queryOptions({
  queryKey: ['settings', 'organisation'],
  queryFn: ({ signal }) => call<typeof getOrganisation>('GET', '/api/v1/organisation', { signal }),
});

export const holidaysQuery = queryOptions({
  queryKey: ['settings', 'holidays'],
  queryFn: async ({ signal }) => (await call<typeof getHolidays>('GET', '/api/v1/holidays', { signal })).items,
});

export const mailQuery = queryOptions({
  queryKey: ['settings', 'mail'],
  queryFn: ({ signal }) => call<typeof readOutbox>('GET', '/api/v1/outbox', { signal }),
});
