import { allTenants } from '../platform/auth/organisation.ts';
import type { App } from '../platform/http/app.ts';
import { sendDueMails, smtpCarrier } from '../platform/mail/index.ts';

export interface Clockwork {
  /** What it does, for people. */
  name: string;
  everySeconds: number;
  run(app: App): Promise<unknown>;
}

/** Everything that happens by the clock, on one page. Each is safe to run twice, to be late, and to crash. */
export const clockwork: readonly Clockwork[] = [
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
];
