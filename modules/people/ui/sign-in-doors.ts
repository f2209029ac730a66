import { request } from '../../../platform/ui/request/request.ts';

/** What came of a password: in, or a second step is wanted. */
export type SignInAnswer = 'in' | 'second-step';

/** Signs in by password. @throws {ProblemError} */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const body = { email, password, rememberMe: true };
  const answer = await request<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', { body });
  return answer.twoFactorRedirect ? 'second-step' : 'in';
}

/** The second step: six digits of the app, or one of the backup codes. @throws {ProblemError} */
export async function sendCode(kind: 'app' | 'backup', code: string, trustDevice: boolean): Promise<void> {
  const path = kind === 'app' ? 'verify-totp' : 'verify-backup-code';
  await request(`/api/auth/two-factor/${path}`, { body: { code: code.trim(), trustDevice } });
}

/** Asks for a mail with a reset link. Answers the same whether the address is known or not. @throws {ProblemError} */
export async function askForReset(email: string): Promise<void> {
  await request('/api/auth/request-password-reset', { body: { email } });
}

/** Sets a new password with the key of the link. @throws {ProblemError} */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await request('/api/auth/reset-password', { body: { token, newPassword } });
}

/** Lets the device's passkey sign in. @throws {ProblemError} or the browser's refusal */
export async function signInByPasskey(): Promise<void> {
  const options = await request<PublicKeyCredentialRequestOptionsJSON>(
    '/api/auth/passkey/generate-authenticate-options',
  );
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
  if (!credential) throw new Error('The browser gave no passkey.');
  await request('/api/auth/passkey/verify-authentication', { body: { response: credential.toJSON() } });
}

/** Whether this browser can use passkeys at all. */
export const passkeys_work =
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** Whom an invitation is for. @throws {ProblemError} 410 when it is no longer valid */
export function lookAtInvitation(token: string): Promise<{ email: string }> {
  return request('/api/v1/invitations/look', { body: { token } });
}

/** Takes an invitation: makes the account and signs in. @throws {ProblemError} */
export async function acceptInvitation(token: string, name: string, password: string): Promise<void> {
  const { email } = await request<{ email: string }>('/api/v1/invitations/accept', { body: { token, name, password } });
  await signIn(email, password);
}
