import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/connect.ts';
import { render } from './message.ts';
import type { Message } from './message.ts';

/** A mail as the administrator's page shows it. Instants in epoch ms. */
export interface OutboxRow {
  id: string;
  to: string;
  subject: string;
  /** null once it was sent. */
  text: string | null;
  createdAt: number;
  sentAt: number | null;
  givenUpAt: number | null;
  attempts: number;
  lastError: string | null;
}

/**
 * Writes a mail into the outbox, within the caller's transaction: it goes out if and only if that is committed.
 * `now` in epoch ms; `host` names the installation in the Message-ID.
 */
export const post = (
  tx: Tx,
  tenant: string,
  message: Message,
  { now, host }: { now: number; host: string },
): Promise<unknown> => {
  const { to, subject, text, html } = render(message);
  const id = randomUUID();
  const at = tx.typed.instant(now);
  return tx`
    insert into mail_outbox (tenant_id, id, recipient, subject, body_text, body_html, message_id, created_at, next_attempt_at)
    values (${tenant}, ${id}, ${to}, ${subject}, ${text}, ${html}, ${`<${id}@${host}>`}, ${at}, ${at})`.execute();
};

/** The newest mails first, for an installation that can't send and shows them instead. */
export const outbox = (tx: Tx, tenant: string, limit: number): Promise<OutboxRow[]> =>
  tx<OutboxRow[]>`
    select id, recipient as to, subject, body_text as text, created_at as "createdAt", sent_at as "sentAt",
           given_up_at as "givenUpAt", attempts, last_error as "lastError"
    from mail_outbox where tenant_id = ${tenant} order by created_at desc, id limit ${limit}`.execute() as Promise<
    OutboxRow[]
  >;
