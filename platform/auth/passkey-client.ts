import { call } from '../http/client.ts';
import type { newPasskey, newPasskeyOptions, passkeySignIn, passkeySignInOptions } from './routes/passkeys.ts';

/** Whether this browser can make and use passkeys. */
export const passkeysWork = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

const answerOf = (credential: Credential | null): Record<string, unknown> => {
  if (!(credential instanceof PublicKeyCredential))
    throw new Error('No passkey was chosen. Try again, or sign in with your password.');
  return { ...credential.toJSON() };
};

/**
 * Signs in with a passkey that the person chooses.
 * @throws {ProblemError} when the server refuses it; {DOMException} `NotAllowedError` when the person cancels
 */
export const signInWithPasskey = async (): Promise<void> => {
  const options = await call<typeof passkeySignInOptions>('POST', '/api/v1/sign-in/passkey/options');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  const response = answerOf(await navigator.credentials.get({ publicKey }));
  await call<typeof passkeySignIn>('POST', '/api/v1/sign-in/passkey', { body: { response } });
};

/** Adds a passkey of this device to the signed-in user, under a name that tells it apart. Throws as above. */
export const addPasskey = async (name: string): Promise<void> => {
  const options = await call<typeof newPasskeyOptions>('POST', '/api/v1/me/passkeys/options');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  const response = answerOf(await navigator.credentials.create({ publicKey }));
  await call<typeof newPasskey>('POST', '/api/v1/me/passkeys', { body: { name, response } });
};
