import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../../platform/ui/request/request.ts';

/** Who is signed in, as GET /api/v1/me answers. */
export interface Session {
  person: { id: string; name: string; team: string | null; teamName: string | null; role: string };
  organisation: { id?: string; name: string; zone: string; locale: string; currency: string };
  permissions: string[];
  /** The person's own zone (IANA). */
  zone: string;
}

/** Asked once per visit; the server's answers carry 401 when it has ended. */
export const sessionQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<Session>('/api/v1/me', { signal }),
  staleTime: Infinity,
  retry: false,
});

/** Ends the session and forgets everything that was loaded under it. */
export async function signOut(client: QueryClient): Promise<void> {
  await request('/api/auth/sign-out', { body: {} });
  client.clear();
  location.assign('/sign-in');
}
