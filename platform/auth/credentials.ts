import type { Sql } from '../db/connect.ts';
import type { Caller } from '../http/caller.ts';
import { notFound } from '../http/problem.ts';

/** A browser that is signed in. Instants in epoch ms. */
export interface SessionRow {
  id: string;
  address: string | null;
  browser: string | null;
  madeAt: number;
  expiresAt: number;
}

export interface KeyRow {
  id: string;
  name: string | null;
  /** The first characters, to tell keys apart. */
  start: string | null;
  /** Who made it and in whose name it acts. */
  user: string;
  userName: string;
  scopes: string[];
  madeAt: number;
  expiresAt: number | null;
  lastUsedAt: number | null;
}

/** The caller's own sessions, newest first. */
export const sessionsOf = (owner: Sql, user: string, now: number): Promise<SessionRow[]> =>
  owner<SessionRow[]>`
    select "id", "ipAddress" as address, "userAgent" as browser, "createdAt" as "madeAt", "expiresAt"
    from auth."session" where "userId" = ${user} and "expiresAt" > ${owner.typed.instant(now)}
    order by "createdAt" desc limit 200`;

/** Ends one of the caller's own sessions, or all others. @throws {Problem} 404 when there is none such */
export const endSession = async (
  owner: Sql,
  { user, credential }: Caller,
  which: { id: string } | 'others',
): Promise<void> => {
  if (which === 'others') {
    await owner`delete from auth."session" where "userId" = ${user} and "id" <> ${credential}`;
    return;
  }
  const done = await owner`delete from auth."session" where "userId" = ${user} and "id" = ${which.id} returning 1`;
  if (done.length === 0) throw notFound('session');
};

type StoredKey = Omit<KeyRow, 'scopes'> & { permissions: string | null };

/** The API keys of an organisation. The keys themselves are not there: only their hashes are kept. */
export const keysOf = async (owner: Sql, tenant: string): Promise<KeyRow[]> => {
  const rows = await owner<StoredKey[]>`
    select k."id", k."name", k."start", m.user_id as user, u."name" as "userName", k."permissions",
           k."createdAt" as "madeAt", k."expiresAt", k."lastRequest" as "lastUsedAt"
    from auth."apikey" k join auth.member m on m.user_id::text = k."referenceId" join auth."user" u on u."id" = m.user_id
    where m.tenant_id = ${tenant} and m.ended_at is null order by k."createdAt" desc limit 1000`;
  return rows.map(({ permissions, ...row }) => ({
    ...row,
    scopes: (JSON.parse(permissions ?? '{}') as { kept?: string[] }).kept ?? [],
  }));
};

/** Removes an API key of the organisation; gives whose it was. @throws {Problem} 404 when there is none such */
export const endKey = async (owner: Sql, tenant: string, id: string): Promise<string> => {
  const [gone] = await owner<{ user: string }[]>`
    delete from auth."apikey" k using auth.member m
    where k."id" = ${id} and m.user_id::text = k."referenceId" and m.tenant_id = ${tenant}
    returning k."referenceId" as user`;
  if (!gone) throw notFound('API key');
  return gone.user;
};

/** Removes what no longer signs anybody in: ended sessions, used-up challenges and links, expired keys. For a daily job. */
export const forgetExpired = async (owner: Sql, now: number): Promise<number> => {
  const at = owner.typed.instant(now);
  const gone = await Promise.all([
    owner`delete from auth."session" where "expiresAt" < ${at}`,
    owner`delete from auth."verification" where "expiresAt" < ${at}`,
    owner`delete from auth."apikey" where "expiresAt" < ${at}`,
  ]);
  return gone.reduce((sum, each) => sum + each.count, 0);
};
