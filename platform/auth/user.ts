import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import type { Role } from '../../catalogue/permissions.ts';
import type { Tx } from '../db/connect.ts';
import { Problem } from '../http/problem.ts';
import { isBareAddress } from '../mail/index.ts';
import { normalEmail } from './throttle.ts';

/** An e-mail as somebody types it: made lower-case, one bare address. */
export const emailField = z
  .string()
  .max(254)
  .transform(normalEmail)
  .refine(isBareAddress, 'Give one e-mail address, as in name@example.org')
  .meta({ description: 'One e-mail address' });

/** A password as somebody chooses it: length is what makes it strong. */
export const passwordField = z
  .string()
  .min(12, 'Take at least 12 characters')
  .max(200, 'Take at most 200 characters')
  .meta({ description: 'At least 12 characters' });

/** A person's or an organisation's name. */
export const nameField = z.string().trim().min(1, 'Give a name').max(200, 'At most 200 characters');

export interface NewUser {
  email: string;
  name: string;
  /** From `hashPassword`: slow, so made before the transaction. */
  passwordHash: string;
}

export { hashPassword };

/**
 * Writes a user who signs in by password. The e-mail counts as verified: whoever calls this knows it (an invitation was
 * opened, or it is the first administrator).
 * @throws {Problem} 409 when the e-mail has an account already
 */
export const insertUser = async (tx: Tx, { email, name, passwordHash }: NewUser, now: number): Promise<string> => {
  const id = randomUUID();
  const at = tx.typed.instant(now);
  const made = await tx`
    insert into auth."user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled")
    values (${id}, ${name}, ${email}, true, ${at}, ${at}, false)
    on conflict ("email") do nothing returning 1`;
  if (made.length === 0)
    throw new Problem('conflict', 'This e-mail has an account already. Sign in with it, or use another e-mail.');
  await tx`
    insert into auth."account" ("accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
    values (${id}, 'credential', ${id}, ${passwordHash}, ${at}, ${at})`;
  return id;
};

export interface NewMember {
  tenant: string;
  user: string;
  person: string | null;
  role: Role;
}

/** Makes a user a member of an organisation. */
export const insertMember = (tx: Tx, { tenant, user, person, role }: NewMember, now: number): Promise<unknown> =>
  tx`insert into auth.member (tenant_id, user_id, person_id, role, since)
     values (${tenant}, ${user}, ${person}, ${role}, ${tx.typed.instant(now)})`;
