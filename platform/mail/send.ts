import { createTransport } from 'nodemailer';
import type { Sql } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { mostAttempts, waitAfter } from './retry.ts';

/** Hands one mail to the mail server; throws when it isn't taken. */
export type Carry = (mail: {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}) => Promise<void>;

/** Carries mails over SMTP. Certificates are checked; `smtps:` is TLS from the start, `smtp:` takes STARTTLS where offered. */
export const smtpCarrier = (url: string, from: string): { carry: Carry; close(): void } => {
  const transport = createTransport(url, {
    from,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    carry: async (mail) => {
      await transport.sendMail({ ...mail, to: { name: '', address: mail.to } });
    },
    close: () => transport.close(),
  };
};

type Due = { id: string; to: string; subject: string; text: string; html: string; messageId: string; attempts: number };

/** Sends the oldest due mail of one organisation; false when there is none. */
const sendOne = (sql: Sql, tenant: string, carry: Carry, now: number): Promise<boolean> =>
  inTenant(sql, tenant, async (tx) => {
    const at = tx.typed.instant(now);
    const [due] = await tx<Due[]>`
      select id, recipient as to, subject, body_text as text, body_html as html, message_id as "messageId", attempts
      from mail_outbox
      where tenant_id = ${tenant} and sent_at is null and given_up_at is null and next_attempt_at <= ${at}
      order by next_attempt_at limit 1 for update skip locked`;
    if (!due) return false;
    const { attempts, id, ...mail } = due;
    try {
      await carry(mail);
      await tx`
        update mail_outbox set sent_at = ${at}, attempts = attempts + 1, body_text = null, body_html = null, last_error = null
        where tenant_id = ${tenant} and id = ${id}`;
    } catch (cause) {
      const tried = attempts + 1;
      await tx`
        update mail_outbox
        set attempts = ${tried}, last_error = ${(cause as Error).message.slice(0, 500)},
            next_attempt_at = ${tx.typed.instant(now + waitAfter(tried))},
            given_up_at = ${tried >= mostAttempts ? at : null}
        where tenant_id = ${tenant} and id = ${id}`;
    }
    return true;
  });

/**
 * Sends every due mail of these organisations, one at a time. The row stays locked while its mail is on its way, so two
 * workers never send the same one; a crash in between sends it again under the same Message-ID, which mail servers use
 * to drop the second. Gives the number of mails handled.
 */
export const sendDueMails = async (
  sql: Sql,
  tenants: readonly string[],
  carry: Carry,
  now: () => number,
): Promise<number> => {
  let handled = 0;
  for (const tenant of tenants) while (await sendOne(sql, tenant, carry, now())) handled++;
  return handled;
};
