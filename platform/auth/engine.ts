import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

/** What the engine asks of the rest of Kept. */
export interface EngineDoors {
  /** May this user have a session? No for everybody who is no active member of an organisation. */
  mayEnter(user: string): Promise<boolean>;
  /** Sends the link with which this user sets a new password. */
  sendReset(user: { id: string; email: string; name: string }, token: string): Promise<void>;
  /** The user's password was reset; every session ends. */
  passwordWasReset(user: string): Promise<void>;
}

export interface EngineSettings {
  databaseUrl: string;
  publicUrl: string;
  secret: string;
}

const day_seconds = 86_400;

/**
 * Cookies of a site on https carry the `__Host-` name, so no other host can set them. On plain http the port is part of
 * the name, since browsers share cookies among the ports of a host and two installations would sign each other out.
 */
export const cookiePrefix = (publicUrl: string): string => {
  const url = new URL(publicUrl);
  return url.protocol === 'https:' ? '__Host-kept' : `kept${url.port === '' ? '' : `-${url.port}`}`;
};

/** better-auth as Kept uses it: its tables in the schema `auth`, nothing open that Kept doesn't call itself. */
export const startEngine = ({ databaseUrl, publicUrl, secret }: EngineSettings, doors: EngineDoors) => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 4,
    application_name: 'kept auth',
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const https = publicUrl.startsWith('https:');
  const engine = betterAuth({
    appName: 'Kept',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), type: 'postgres', schemaName: 'auth' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      resetPasswordTokenExpiresIn: 3_600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => doors.sendReset(user, token),
      onPasswordReset: ({ user }) => doors.passwordWasReset(user.id),
    },
    session: { expiresIn: 14 * day_seconds, updateAge: day_seconds, freshAge: 0 },
    verification: { storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    experimental: { instrumentation: { enabled: false } },
    databaseHooks: { session: { create: { before: (session) => doors.mayEnter(session.userId) } } },
    advanced: {
      database: { generateId: 'uuid', validateSchema: false },
      ipAddress: { ipAddressHeaders: ['x-kept-address'] },
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(publicUrl),
      defaultCookieAttributes: { secure: https, httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      twoFactor({
        issuer: 'Kept',
        backupCodeOptions: { storeBackupCodes: 'encrypted' },
        accountLockout: { maxFailedAttempts: 5 },
      }),
      passkey({ rpName: 'Kept', rpID: new URL(publicUrl).hostname, origin: new URL(publicUrl).origin }),
      apiKey({
        defaultPrefix: 'kept_',
        requireName: true,
        maximumNameLength: 100,
        startingCharactersConfig: { shouldStore: true, charactersLength: 10 },
        rateLimit: { enabled: false },
        keyExpiration: { minExpiresIn: 1, maxExpiresIn: 730 },
      }),
    ],
  });
  return Object.assign(engine, { close: () => pool.end() });
};

export type Engine = ReturnType<typeof startEngine>;
