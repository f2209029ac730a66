import type { Role } from '../../catalogue/permissions.ts';
import type { Sql, Tx } from '../db/connect.ts';
import type { Caller } from '../http/caller.ts';
import { notFound, Problem } from '../http/problem.ts';
import { refuseHigher } from './invitations.ts';

export interface Member {
  user: string;
  person: string | null;
  name: string;
  email: string;
  role: Role;
  twoFactor: boolean;
  /** Epoch ms. */
  since: number;
}

/** Who signs in to this organisation, by name. */
export const members = (owner: Sql, tenant: string): Promise<Member[]> =>
  owner<Member[]>`
    select m.user_id as user, m.person_id as person, u.name, u.email, m.role, m.since,
           coalesce(u."twoFactorEnabled", false) as "twoFactor"
    from auth.member m join auth."user" u on u.id = m.user_id
    where m.tenant_id = ${tenant} and m.ended_at is null order by u.name, u.id limit 10000`;

const endSessions = (tx: Tx, user: string): Promise<unknown> =>
  tx`delete from auth."session" where "userId" = ${user}`.execute();

/** Locks the organisation's members, so that two changes at once can't both remove the last administrator. */
const locked = async (tx: Tx, caller: Caller, user: string): Promise<{ role: Role; administrators: number }> => {
  const rows = await tx<{ user: string; role: Role }[]>`
    select user_id as user, role from auth.member where tenant_id = ${caller.tenant} and ended_at is null for update`;
  const found = rows.find((row) => row.user === user);
  if (!found) throw notFound('member');
  return { role: found.role, administrators: rows.filter((row) => row.role === 'administrator').length };
};

const refuseLast = ({ role, administrators }: { role: Role; administrators: number }): void => {
  if (role === 'administrator' && administrators < 2)
    throw new Problem('conflict', 'This is the last administrator. Make somebody else one first.');
};

/**
 * Gives a member another role, or ties them to another person. Their sessions end, so that a new one begins under the
 * new rights.
 * @throws {Problem} 403 for the own role, for a member who holds more than the caller, or a role that does; 404; 409
 */
export const changeMember = (
  owner: Sql,
  caller: Caller,
  user: string,
  change: { role?: Role | undefined; person?: string | null | undefined },
): Promise<void> =>
  owner.begin(async (begun) => {
    const tx = begun as Tx;
    const state = await locked(tx, caller, user);
    refuseHigher(caller.role, state.role);
    if (change.role !== undefined && change.role !== state.role) {
      if (user === caller.user)
        throw new Problem('forbidden', 'Nobody changes the own role. Ask another administrator.');
      refuseHigher(caller.role, change.role);
      refuseLast(state);
      await tx`update auth.member set role = ${change.role} where tenant_id = ${caller.tenant} and user_id = ${user}`;
      await endSessions(tx, user);
    }
    if (change.person !== undefined) {
      // Who somebody is says whose work they see: nobody widens that for themselves who doesn't see everything anyway.
      if (user === caller.user && caller.view !== 'all')
        throw new Problem('forbidden', 'Nobody ties the own sign-in to another person. Ask an administrator.');
      await tx`
        update auth.member set person_id = ${change.person} where tenant_id = ${caller.tenant} and user_id = ${user}`;
    }
  }) as Promise<void>;

/**
 * Ends a membership: no session, key or passkey of the user works any more.
 * @throws {Problem} 403 for a member who holds more than the caller, 404, 409 for the last administrator
 */
export const endMember = (owner: Sql, caller: Caller, user: string, now: number): Promise<void> =>
  owner.begin(async (begun) => {
    const tx = begun as Tx;
    const state = await locked(tx, caller, user);
    refuseHigher(caller.role, state.role);
    refuseLast(state);
    await tx`
      update auth.member set ended_at = ${tx.typed.instant(now)} where tenant_id = ${caller.tenant} and user_id = ${user}`;
    await endSessions(tx, user);
    await tx`delete from auth."apikey" where "referenceId" = ${user}`;
  }) as Promise<void>;
