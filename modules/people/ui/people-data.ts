import { queryOptions } from '@tanstack/react-query';
import type { inviteMember, listInvitations } from '../../../platform/auth/routes/invitations.ts';
import type { listMembers } from '../../../platform/auth/routes/members.ts';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { readOutbox } from '../../../platform/mail/routes.ts';
import type { getPeople, getPerson, getTeams } from '../routes.ts';

export type Person = Answer<typeof getPeople>['items'][number];
export type Team = Answer<typeof getTeams>['items'][number];
export type Member = Answer<typeof listMembers>['items'][number];
export type Invitation = Answer<typeof inviteMember>;

export const peopleQuery = queryOptions({
  queryKey: ['people', 'list'],
  queryFn: async ({ signal }) => (await call<typeof getPeople>('GET', '/api/v1/people', { signal })).items,
});

export const teamsQuery = queryOptions({
  queryKey: ['people', 'teams'],
  queryFn: async ({ signal }) => (await call<typeof getTeams>('GET', '/api/v1/teams', { signal })).items,
});

/** Who signs in; for those who manage people. */
export const membersQuery = queryOptions({
  queryKey: ['people', 'members'],
  queryFn: async ({ signal }) => (await call<typeof listMembers>('GET', '/api/v1/members', { signal })).items,
});

/** Who is invited and has not come yet; for those who manage people. */
export const invitationsQuery = queryOptions({
  queryKey: ['people', 'invitations'],
  queryFn: async ({ signal }) => (await call<typeof listInvitations>('GET', '/api/v1/invitations', { signal })).items,
});

/** One person with the places held in the organisation. */
export const personQuery = (person: string) =>
  queryOptions({
    queryKey: ['people', 'one', person],
    queryFn: ({ signal }) => call<typeof getPerson>('GET', '/api/v1/people/:person', { params: { person }, signal }),
  });

/** The mails that Kept wrote; for the administrator. */
export const outboxQuery = queryOptions({
  queryKey: ['people', 'outbox'],
  queryFn: ({ signal }) => call<typeof readOutbox>('GET', '/api/v1/outbox', { signal }),
});
