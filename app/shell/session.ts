import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { getSession } from '../../modules/organisation/index.ts';
import type { signOut as leave } from '../../platform/auth/routes/sign-in.ts';
import { call, type Answer } from '../../platform/http/client.ts';
import { forgetRemembered, lastRemembered, remembered, rememberedMode } from '../../platform/ui/offline/remembered.ts';

/** Who is signed in: the person, the organisation, the rights, and the person's own zone (IANA). */
export type Session = Omit<Answer<typeof getSession>, 'permissions'> & { permissions: readonly string[] };

/** Who is signed in. Another than before finds nothing here of what the other one looked at. */
const ofThisPerson = async (signal: AbortSignal): Promise<Session> => {
  const [session, before] = await Promise.all([
    call<typeof getSession>('GET', '/api/v1/session', { signal }),
    lastRemembered<Session>('session'),
  ]);
  if (before && before.person.id !== session.person.id) await forgetRemembered();
  return session;
};

/** Asked once per visit; the server's answers carry 401 when it has ended. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }): Promise<Session> => remembered('session', () => ofThisPerson(signal)),
  ...rememberedMode,
  staleTime: Infinity,
  retry: false,
});

/** Ends the session and forgets everything that was loaded under it. */
export async function signOut(client: QueryClient): Promise<void> {
  await call<typeof leave>('POST', '/api/v1/sign-out');
  client.clear();
  await forgetRemembered();
  location.assign('/sign-in');
}
