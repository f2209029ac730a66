import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mayGrant } from '../../catalogue/permissions.ts';
import type { Role } from '../../catalogue/permissions.ts';
import type { Sql, Tx } from '../db/connect.ts';
import type { Caller } from '../http/caller.ts';
import { notFound, Problem } from '../http/problem.ts';
import { post } from '../mail/index.ts';
import { hashPassword, insertMember, insertUser } from './user.ts';

const valid_ms = 7 * 24 * 3_600_000;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const outdated = (): Problem =>
  new Problem('gone', 'This invitation was used, withdrawn or is older than 7 days. Ask for a new one.');

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  person: string | null;
  /** Epoch ms. */
  madeAt: number;
  expiresAt: number;
}

export interface Invite {
  email: string;
  role: Role;
  /** The person (uuid) of the organisation that this user will be, if any. */
  person: string | null;
}

/** Nobody hands out more than they hold. @throws {Problem} 403 */
export const refuseHigher = (granter: Role, granted: Role): void => {
  if (!mayGrant(granter, granted))
    throw new Problem('forbidden', `The role ${granter} can't give the role ${granted}. Ask an administrator.`);
};

/**
 * Invites somebody by mail. The token is in the mail and nowhere else: only its hash is kept. An earlier open
 * invitation of the same e-mail in this organisation is withdrawn.
 * @throws {Problem} 403 when the role is more than the caller's own
 */
export const invite = async (
  owner: Sql,
  caller: Caller,
  { email, role, person }: Invite,
  { now, publicUrl }: { now: number; publicUrl: string },
): Promise<Invitation> => {
  refuseHigher(caller.role, role);
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now + valid_ms;
  await owner.begin(async (begun) => {
    const tx = begun as Tx;
    const at = tx.typed.instant(now);
    await tx`select set_config('kept.tenant', ${caller.tenant}, true)`;
    await tx`
      update auth.invitation set withdrawn_at = ${at}
      where tenant_id = ${caller.tenant} and email = ${email} and accepted_at is null and withdrawn_at is null`;
    await tx`
      insert into auth.invitation (tenant_id, id, email, role, person_id, token_hash, invited_by, made_at, expires_at)
      values (${caller.tenant}, ${id}, ${email}, ${role}, ${person}, ${hashOf(token)}, ${caller.user}, ${at},
              ${tx.typed.instant(expiresAt)})`;
    await post(
      tx,
      caller.tenant,
      {
        to: email,
        subject: `${caller.name} invites you to Kept`,
        paragraphs: [
          'Hello,',
          `${caller.name} invites you to work in Kept. Choose your name and password to begin.`,
          'The invitation works once, within 7 days. If you did not expect it, leave it be.',
        ],
        action: { label: 'Accept the invitation', url: `${publicUrl}/invitation#${token}` },
      },
      { now, host: new URL(publicUrl).hostname },
    );
  });
  return { id, email, role, person, madeAt: now, expiresAt };
};

const open = (sql: Sql | Tx, token: string, now: number) => sql<{ email: string; role: Role }[]>`
  select email, role from auth.invitation
  where token_hash = ${hashOf(token)} and accepted_at is null and withdrawn_at is null
    and expires_at > ${sql.typed.instant(now)}`;

/** Whom an invitation is for. @throws {Problem} 410 when it is no longer valid */
export const lookAtInvitation = async (
  owner: Sql,
  token: string,
  now: number,
): Promise<{ email: string; role: Role }> => {
  const [found] = await open(owner, token, now);
  if (!found) throw outdated();
  return found;
};

/**
 * Accepts an invitation: makes the user and the membership. Of two at once, one succeeds.
 * @throws {Problem} 410 when it is no longer valid, 409 when the e-mail has an account already
 */
export const acceptInvitation = async (
  owner: Sql,
  { token, name, password }: { token: string; name: string; password: string },
  now: number,
): Promise<{ email: string; tenant: string; user: string }> => {
  await lookAtInvitation(owner, token, now);
  const passwordHash = await hashPassword(password);
  return owner.begin(async (begun) => {
    const tx = begun as Tx;
    const at = tx.typed.instant(now);
    const [taken] = await tx<{ tenant: string; email: string; role: Role; person: string | null }[]>`
      update auth.invitation set accepted_at = ${at}
      where token_hash = ${hashOf(token)} and accepted_at is null and withdrawn_at is null and expires_at > ${at}
      returning tenant_id as tenant, email, role, person_id as person`;
    if (!taken) throw outdated();
    const user = await insertUser(tx, { email: taken.email, name, passwordHash }, now);
    await insertMember(tx, { ...taken, user }, now);
    return { email: taken.email, tenant: taken.tenant, user };
  }) as Promise<{ email: string; tenant: string; user: string }>;
};

/** The open invitations of an organisation, newest first. */
export const openInvitations = (owner: Sql, tenant: string, now: number): Promise<Invitation[]> =>
  owner<Invitation[]>`
    select id, email, role, person_id as person, made_at as "madeAt", expires_at as "expiresAt" from auth.invitation
    where tenant_id = ${tenant} and accepted_at is null and withdrawn_at is null
      and expires_at > ${owner.typed.instant(now)}
    order by made_at desc limit 1000`;

/** Withdraws an invitation. @throws {Problem} 404 when there is no such open one in this organisation */
export const withdrawInvitation = async (owner: Sql, tenant: string, id: string, now: number): Promise<void> => {
  const done = await owner`
    update auth.invitation set withdrawn_at = ${owner.typed.instant(now)}
    where tenant_id = ${tenant} and id = ${id} and accepted_at is null and withdrawn_at is null returning 1`;
  if (done.length === 0) throw notFound('invitation');
};
