import { Problem } from '../http/problem.ts';
import type { ProblemKind } from '../http/problem.ts';

/** The kind of refusal, its words, and the field that it is about. */
type Told = [kind: ProblemKind, what: string, where?: string];

const wrongPair: Told = ['not-signed-in', 'The e-mail or the password is wrong. Try again, or ask for a new password.'];
const wrongCode: Told = ['not-signed-in', 'This code is wrong or was used before. Take the one that is shown now.'];
const startAgain: Told = ['not-signed-in', 'This sign-in took too long. Start again with e-mail and password.'];
const locked: Told = ['too-many', 'Too many wrong codes. Wait 15 minutes, then start again with e-mail and password.'];
const wrongPasskey: Told = ['not-signed-in', 'This passkey is not known here. Sign in with e-mail and password.'];

/** better-auth's error codes → what a person is told. Unknown user and wrong password are told the same. */
const told: Record<string, Told> = {
  INVALID_EMAIL_OR_PASSWORD: wrongPair,
  INVALID_EMAIL: wrongPair,
  FAILED_TO_CREATE_SESSION: wrongPair,
  INVALID_PASSWORD: ['not-valid', 'This is not your password. Type it again.', 'body.password'],
  PASSWORD_TOO_SHORT: ['not-valid', 'Too short. Take at least 12 characters.', 'body.password'],
  PASSWORD_TOO_LONG: ['not-valid', 'Too long. Take at most 200 characters.', 'body.password'],
  INVALID_TOKEN: ['gone', 'This link was used before or is too old. Ask for a new one.'],
  USER_NOT_FOUND: ['gone', 'This link was used before or is too old. Ask for a new one.'],
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: wrongCode,
  OTP_HAS_EXPIRED: wrongCode,
  INVALID_TWO_FACTOR_COOKIE: startAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: locked,
  ACCOUNT_TEMPORARILY_LOCKED: locked,
  TOTP_ALREADY_ENABLED: ['conflict', 'Two-factor sign-in is on already. Turn it off first to set it up anew.'],
  TOTP_NOT_ENABLED: ['conflict', 'Two-factor sign-in is not on. Turn it on first.'],
  TWO_FACTOR_NOT_ENABLED: ['conflict', 'Two-factor sign-in is not on. Turn it on first.'],
  BACKUP_CODES_NOT_ENABLED: ['conflict', 'Two-factor sign-in is not on. Turn it on first.'],
  SESSION_NOT_FRESH: ['forbidden', 'You signed in more than a day ago. Sign in again, then do this.'],
  SESSION_EXPIRED: ['not-signed-in', 'Your session is over. Sign in again.'],
  UNAUTHORIZED: ['not-signed-in', 'Your session is over. Sign in again.'],
  CHALLENGE_NOT_FOUND: ['not-signed-in', 'This took too long. Start again.'],
  AUTHENTICATION_FAILED: wrongPasskey,
  PASSKEY_NOT_FOUND: wrongPasskey,
  FAILED_TO_VERIFY_REGISTRATION: ['not-valid', 'This passkey could not be checked. Try again, or take another device.'],
  PREVIOUSLY_REGISTERED: ['conflict', 'This passkey is registered already.'],
};

/** What a refusal of better-auth is answered with; anything else stays what it is. */
export const refusal = (error: unknown): unknown => {
  const { body, statusCode } = (error ?? {}) as { body?: { code?: string }; statusCode?: number };
  const known = body?.code === undefined ? undefined : told[body.code];
  if (known) {
    const [kind, what, where] = known;
    const faults = where === undefined ? undefined : [{ where, what }];
    return new Problem(kind, what, faults, kind === 'too-many' ? { retryAfterSeconds: 900 } : {});
  }
  if (statusCode === 401) return new Problem('not-signed-in', told.UNAUTHORIZED![1]);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Problem('bad-request', 'This sign-in request is not one that can be answered. Start again.');
  return error;
};

/** Runs a call of the engine and turns its refusals into problems. */
export const asked = async <T>(call: Promise<T>): Promise<T> => {
  try {
    return await call;
  } catch (cause) {
    throw refusal(cause);
  }
};
