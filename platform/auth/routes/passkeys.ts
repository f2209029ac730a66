import { z } from 'zod';
import { notFound } from '../../http/problem.ts';
import { route } from '../../http/route.ts';
import { giveCookies, signInHeaders } from '../headers.ts';
import { asked } from '../refusal.ts';

const tag = 'Passkeys';
/** What the browser's `navigator.credentials` takes and gives (WebAuthn's JSON forms); checked by the library. */
const webauthn = z.looseObject({});
const own = { permission: 'signed-in', scopes: 'session-only', tag } as const;

export const passkeySignInOptions = route({
  method: 'POST',
  path: '/api/v1/sign-in/passkey/options',
  permission: 'public',
  tag,
  summary: 'Begin signing in with a passkey',
  answer: webauthn,
  handle: async ({ raw, reply }, app) => {
    const { headers, response } = await asked(
      app.auth.engine.api.generatePasskeyAuthenticationOptions({ headers: signInHeaders(raw), returnHeaders: true }),
    );
    giveCookies(reply, headers);
    return { ...response };
  },
});

export const passkeySignIn = route({
  method: 'POST',
  path: '/api/v1/sign-in/passkey',
  permission: 'public',
  tag,
  summary: 'Sign in with a passkey',
  body: z.object({ response: webauthn }),
  answer: z.object({ next: z.literal('signed-in') }),
  handle: async ({ body, raw, reply }, app) => {
    // The library's type leaves out what `returnHeaders` gives.
    const { headers } = (await asked(
      app.auth.engine.api.verifyPasskeyAuthentication({
        body: { response: body.response as never },
        headers: signInHeaders(raw),
        returnHeaders: true,
      }),
    )) as unknown as { headers: Headers };
    giveCookies(reply, headers);
    return { next: 'signed-in' as const };
  },
});

export const newPasskeyOptions = route({
  ...own,
  method: 'POST',
  path: '/api/v1/me/passkeys/options',
  summary: 'Begin adding a passkey',
  answer: webauthn,
  handle: async ({ raw, reply }, app) => {
    const { headers, response } = await asked(
      app.auth.engine.api.generatePasskeyRegistrationOptions({ headers: signInHeaders(raw), returnHeaders: true }),
    );
    giveCookies(reply, headers);
    return { ...response };
  },
});

export const newPasskey = route({
  ...own,
  method: 'POST',
  path: '/api/v1/me/passkeys',
  summary: 'Add a passkey',
  body: z.object({ name: z.string().trim().min(1).max(100), response: webauthn }),
  status: 201,
  answer: z.object({ id: z.uuid() }),
  handle: async ({ body, raw }, app) => {
    const made = await asked(app.auth.engine.api.verifyPasskeyRegistration({ body, headers: signInHeaders(raw) }));
    return { id: made.id };
  },
});

const passkey = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  madeAt: z.int().nullable(),
  backedUp: z.boolean(),
});

export const myPasskeys = route({
  ...own,
  method: 'GET',
  path: '/api/v1/me/passkeys',
  summary: 'My passkeys',
  answer: z.object({ items: z.array(passkey) }),
  handle: async ({ caller }, app) => ({
    items: await app.owner<z.output<typeof passkey>[]>`
      select "id", "name", "createdAt" as "madeAt", "backedUp" from auth."passkey"
      where "userId" = ${caller.user} order by "createdAt" limit 200`,
  }),
});

export const endPasskey = route({
  ...own,
  method: 'DELETE',
  path: '/api/v1/me/passkeys/:passkey',
  summary: 'Remove a passkey',
  params: z.object({ passkey: z.uuid() }),
  answer: z.void(),
  handle: async ({ params, caller }, app) => {
    const done = await app.owner`
      delete from auth."passkey" where "id" = ${params.passkey} and "userId" = ${caller.user} returning 1`;
    if (done.length === 0) throw notFound('passkey');
  },
});
