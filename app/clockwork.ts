import { fireSteps } from '../modules/commitments/index.ts';
import { forgetExpired } from '../platform/auth/index.ts';
import { mailNotices } from '../modules/notices/index.ts';
import { takeUpWords } from '../modules/search/index.ts';
import { allTenants } from '../platform/auth/organisation.ts';
import { forgetOldKeys } from '../platform/http/idempotency.ts';
import type { App } from '../platform/http/app.ts';
import { sendDueMails, smtpCarrier } from '../platform/mail/index.ts';
import { everyTenant } from './every-tenant.ts';
import { sealAll } from './seal-all.ts';
import { changeHands, settleSome } from './settle-by-time.ts';

export interface Clockwork {
  /** What it does, for people. */
  name: string;
  everySeconds: number;
  run(app: App): Promise<unknown>;
}

/** Everything that happens by the clock, on one page. Each is safe to run twice, to be late, and to crash. */
export const clockwork: readonly Clockwork[] = [
  {
    name: 'Settle what time has decided: due times that passed, terms that ended',
    everySeconds: 1,
    run: (app) => everyTenant(app, settleSome),
  },
  {
    name: 'Fire the escalation steps whose time has come',
    everySeconds: 1,
    run: (app) => everyTenant(app, async (work) => (await fireSteps(work, 100)) < 100),
  },
  {
    name: 'Let assignments begin and end that were said beforehand',
    everySeconds: 60,
    run: (app) => everyTenant(app, changeHands),
  },
  {
    name: 'Seal what was recorded',
    everySeconds: 10,
    run: sealAll,
  },
  {
    name: 'Make what was recorded findable',
    everySeconds: 2,
    run: async ({ sql, owner }) => {
      for (const tenant of await allTenants(owner)) await takeUpWords(sql, tenant);
    },
  },
  {
    name: 'Write the digests whose time has come, and what is to be heard at once, into the outbox',
    everySeconds: 30,
    run: async (app) => {
      for (const tenant of await allTenants(app.owner)) await mailNotices(app, tenant);
    },
  },
  {
    name: 'Send the mails that are due',
    everySeconds: 5,
    run: async ({ sql, owner, now, settings }) => {
      if (!settings.smtpUrl) return;
      const post = smtpCarrier(settings.smtpUrl, settings.mailFrom ?? 'kept@localhost');
      try {
        await sendDueMails(sql, await allTenants(owner), post.carry, now);
      } finally {
        post.close();
      }
    },
  },
  {
    name: 'Forget what has expired: links, sessions, repeats of requests',
    everySeconds: 3_600,
    run: async ({ sql, owner, now }) => {
      await forgetExpired(owner, now());
      await forgetOldKeys(sql, await allTenants(owner), now());
    },
  },
];
