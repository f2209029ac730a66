import type { accept, readInvitation } from '../../../platform/auth/routes/invitations.ts';
import type { forgottenPassword, resetPassword as reset } from '../../../platform/auth/routes/password.ts';
import type { backupCode, secondFactor, signIn as enter } from '../../../platform/auth/routes/sign-in.ts';
import { call } from '../../../platform/http/client.ts';

/** What came of a password: in, or a second step is wanted. */
export type SignInAnswer = 'in' | 'second-step';

/** Signs in by password. @throws {ProblemError} */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const { next } = await call<typeof enter>('POST', '/api/v1/sign-in', { body: { email, password } });
  return next === 'signed-in' ? 'in' : 'second-step';
}

/** The second step with the six digits of the authenticator app. @throws {ProblemError} */
export async function sendCode(code: string, trustDevice: boolean): Promise<void> {
  await call<typeof secondFactor>('POST', '/api/v1/sign-in/code', { body: { code, trustDevice } });
}

/** The second step with one of the backup codes. @throws {ProblemError} */
export async function sendBackupCode(code: string): Promise<void> {
  await call<typeof backupCode>('POST', '/api/v1/sign-in/backup-code', { body: { code } });
}

/** Asks for a mail with a reset link. Answers the same whether the address is known or not. @throws {ProblemError} */
export async function askForReset(email: string): Promise<void> {
  await call<typeof forgottenPassword>('POST', '/api/v1/password/forgotten', { body: { email } });
}

/** Sets a new password with the key of the link. @throws {ProblemError} 410 when the link was used or is too old */
export async function resetPassword(token: string, password: string): Promise<void> {
  await call<typeof reset>('POST', '/api/v1/password/reset', { body: { token, password } });
}

/** Whom an invitation is for. @throws {ProblemError} 410 when it is no longer valid */
export function lookAtInvitation(token: string): Promise<{ email: string }> {
  return call<typeof readInvitation>('POST', '/api/v1/invitation/read', { body: { token } });
}

/** Takes an invitation: makes the account and signs in. @throws {ProblemError} */
export async function acceptInvitation(token: string, name: string, password: string): Promise<void> {
  const { email } = await call<typeof accept>('POST', '/api/v1/invitation/accept', { body: { token, name, password } });
  await signIn(email, password);
}
