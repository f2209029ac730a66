import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { route } from '../../http/route.ts';
import { giveCookies, signInHeaders } from '../headers.ts';
import { asked } from '../refusal.ts';
import { emailField, passwordField } from '../user.ts';

const tag = 'Sign-in';

/** Every answer takes at least this long, so that its time doesn't tell whether the e-mail is known. */
const floor_ms = 150;

export const forgottenPassword = route({
  method: 'POST',
  path: '/api/v1/password/forgotten',
  permission: 'public',
  summary: 'Ask for a link that sets a new password; the same answer whether or not the e-mail is known',
  tag,
  body: z.object({ email: emailField }),
  status: 202,
  answer: z.object({ sent: z.literal('if-known') }),
  handle: async ({ body, raw }, app) => {
    app.auth.throttle.reset(body.email, raw.ip);
    await Promise.all([
      asked(app.auth.engine.api.requestPasswordReset({ body, headers: signInHeaders(raw) })),
      wait(floor_ms),
    ]);
    return { sent: 'if-known' as const };
  },
});

export const resetPassword = route({
  method: 'POST',
  path: '/api/v1/password/reset',
  permission: 'public',
  summary: 'Set a new password with a mailed link, once; every session ends',
  tag,
  body: z.object({ token: z.string().min(1).max(200), password: passwordField }),
  answer: z.void(),
  handle: async ({ body, raw }, app) => {
    app.auth.throttle.link(raw.ip);
    await asked(app.auth.engine.api.resetPassword({ body: { token: body.token, newPassword: body.password } }));
  },
});

export const changePassword = route({
  method: 'POST',
  path: '/api/v1/me/password',
  permission: 'signed-in',
  scopes: 'session-only',
  summary: 'Change the own password; every other session ends',
  tag,
  perMinute: 10,
  body: z.object({ password: z.string().max(200), newPassword: passwordField }),
  answer: z.void(),
  handle: async ({ body, caller, raw, reply }, app) => {
    const { headers } = await asked(
      app.auth.engine.api.changePassword({
        body: { currentPassword: body.password, newPassword: body.newPassword, revokeOtherSessions: true },
        headers: signInHeaders(raw),
        returnHeaders: true,
      }),
    );
    app.auth.forget(caller.user);
    giveCookies(reply, headers);
  },
});
