import { z } from 'zod';
import { route } from '../../http/route.ts';
import { giveCookies, signInHeaders } from '../headers.ts';
import { asked } from '../refusal.ts';

const tag = 'Two-factor sign-in';
const password = z.string().max(200);
const backupCodes = z.array(z.string()).meta({ description: 'Each works once. Shown now and never again' });
const common = { permission: 'signed-in', scopes: 'session-only', tag, answersSecret: true, perMinute: 10 } as const;

export const beginSecondFactor = route({
  ...common,
  method: 'POST',
  path: '/api/v1/me/second-factor',
  summary: 'Begin two-factor sign-in: the secret for the authenticator app, and backup codes',
  body: z.object({ password }),
  answer: z.object({ uri: z.string().meta({ description: 'otpauth:// address, for a QR code' }), backupCodes }),
  handle: async ({ body, raw }, app) => {
    const begun = await asked(app.auth.engine.api.enableTwoFactor({ body, headers: signInHeaders(raw) }));
    if (!('totpURI' in begun)) throw new Error('Two-factor sign-in by an app is not set up here.');
    return { uri: begun.totpURI, backupCodes: begun.backupCodes };
  },
});

export const confirmSecondFactor = route({
  ...common,
  method: 'POST',
  path: '/api/v1/me/second-factor/confirm',
  summary: 'Turn two-factor sign-in on with a first code of the app',
  body: z.object({ code: z.string().regex(/^\d{6}$/, 'Give the six digits') }),
  answer: z.void(),
  handle: async ({ body, caller, raw, reply }, app) => {
    const { headers } = await asked(
      app.auth.engine.api.verifyTOTP({ body, headers: signInHeaders(raw), returnHeaders: true }),
    );
    app.auth.forget(caller.user);
    giveCookies(reply, headers);
  },
});

export const endSecondFactor = route({
  ...common,
  method: 'POST',
  path: '/api/v1/me/second-factor/off',
  summary: 'Turn two-factor sign-in off',
  body: z.object({ password }),
  answer: z.void(),
  handle: async ({ body, caller, raw, reply }, app) => {
    const { headers } = await asked(
      app.auth.engine.api.disableTwoFactor({ body, headers: signInHeaders(raw), returnHeaders: true }),
    );
    app.auth.forget(caller.user);
    giveCookies(reply, headers);
  },
});

export const newBackupCodes = route({
  ...common,
  method: 'POST',
  path: '/api/v1/me/second-factor/backup-codes',
  summary: 'New backup codes; the old ones no longer work',
  body: z.object({ password }),
  answer: z.object({ backupCodes }),
  handle: async ({ body, raw }, app) => {
    const made = await asked(app.auth.engine.api.generateBackupCodes({ body, headers: signInHeaders(raw) }));
    return { backupCodes: made.backupCodes };
  },
});
