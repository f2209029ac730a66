import { z } from 'zod';
import { route } from '../../http/route.ts';
import { giveCookies, signInHeaders } from '../headers.ts';
import { asked } from '../refusal.ts';

const tag = 'Sign-in';

/** What comes after a right password. */
const next = z.object({ next: z.enum(['signed-in', 'second-factor']) });

export const signIn = route({
  method: 'POST',
  path: '/api/v1/sign-in',
  permission: 'public',
  summary: 'Sign in with e-mail and password',
  tag,
  body: z.object({ email: z.string().max(254), password: z.string().max(200), remember: z.boolean().default(true) }),
  answer: next,
  handle: async ({ body, raw, reply }, app) => {
    const succeeded = app.auth.throttle.signIn(body.email, raw.ip);
    const { email, password, remember } = body;
    const { headers, response } = await asked(
      app.auth.engine.api.signInEmail({
        body: { email: email.trim(), password, rememberMe: remember },
        headers: signInHeaders(raw),
        returnHeaders: true,
      }),
    );
    succeeded();
    giveCookies(reply, headers);
    return { next: 'twoFactorRedirect' in response ? ('second-factor' as const) : ('signed-in' as const) };
  },
});

const code = z.string().regex(/^\d{6}$/, 'Give the six digits');

export const secondFactor = route({
  method: 'POST',
  path: '/api/v1/sign-in/code',
  permission: 'public',
  summary: 'Finish signing in with the code of the authenticator app',
  tag,
  perMinute: 20,
  body: z.object({ code, trustDevice: z.boolean().default(false) }),
  answer: next,
  handle: async ({ body, raw, reply }, app) => {
    const { headers } = await asked(
      app.auth.engine.api.verifyTOTP({ body, headers: signInHeaders(raw), returnHeaders: true }),
    );
    giveCookies(reply, headers);
    return { next: 'signed-in' as const };
  },
});

export const backupCode = route({
  method: 'POST',
  path: '/api/v1/sign-in/backup-code',
  permission: 'public',
  summary: 'Finish signing in with a backup code, which works once',
  tag,
  perMinute: 20,
  body: z.object({ code: z.string().min(1).max(50) }),
  answer: next,
  handle: async ({ body, raw, reply }, app) => {
    const { headers } = await asked(
      app.auth.engine.api.verifyBackupCode({ body, headers: signInHeaders(raw), returnHeaders: true }),
    );
    giveCookies(reply, headers);
    return { next: 'signed-in' as const };
  },
});

export const signOut = route({
  method: 'POST',
  path: '/api/v1/sign-out',
  permission: 'signed-in',
  scopes: 'session-only',
  summary: 'Sign out of this browser',
  tag,
  answer: z.void(),
  handle: async ({ caller, raw, reply }, app) => {
    const { headers } = await asked(app.auth.engine.api.signOut({ headers: signInHeaders(raw), returnHeaders: true }));
    app.auth.forget(caller.user);
    giveCookies(reply, headers);
  },
});
