import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '../../tests/database.ts';
import { connect } from '../db/connect.ts';
import type { Sql, Tx } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import type { Message } from './message.ts';
import { outbox, post } from './outbox.ts';
import { mostAttempts, waitAfter } from './retry.ts';
import { sendDueMails, smtpCarrier } from './send.ts';

const start = Date.parse('2026-11-20T09:00:00Z');
const received: { rcpt: string[]; data: string }[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push({ rcpt: session.envelope.rcptTo.map((to) => to.address), data: Buffer.concat(chunks).toString() });
      done();
    });
  },
});
let sql: Sql;
let carrier: ReturnType<typeof smtpCarrier>;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  sql = connect(database.url, { max: 6 });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  carrier = smtpCarrier(`smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, 'Kept <kept@example.org>');
  drop = async () => {
    carrier.close();
    await new Promise<void>((resolve) => smtp.close(resolve));
    await sql.end();
    await database.drop();
  };
});
afterAll(() => drop());

const mail: Message = {
  to: 'ana@example.org',
  subject: 'Grüße\r\nBcc: evil@example.org',
  paragraphs: ['.\r\n.', 'end'],
};
const write = (tenant: string, work: (tx: Tx) => Promise<unknown> = async () => {}) =>
  inTenant(sql, tenant, (tx) => post(tx, tenant, mail, { now: start, host: 'kept.example.org' }).then(() => work(tx)));
const rows = (tenant: string) => inTenant(sql, tenant, (tx) => outbox(tx, tenant, 50));

test('a mail goes out once, to its one recipient, though several workers look at once', async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  await Promise.all([write(a), write(a), write(b)]);
  received.length = 0;
  const counts = await Promise.all(
    Array.from({ length: 4 }, () => sendDueMails(sql, [a, b], carrier.carry, () => start)),
  );
  expect(counts.reduce((sum, count) => sum + count)).toBe(3);
  expect(received).toHaveLength(3);
  for (const { rcpt, data } of received) {
    expect(rcpt).toEqual(['ana@example.org']);
    expect(data).not.toMatch(/^Bcc:/im);
    expect(data).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(data).toMatch(/^Message-ID: <[0-9a-f-]{36}@kept\.example\.org>/im);
  }
  expect(await rows(a)).toMatchObject([
    { sentAt: start, text: null },
    { sentAt: start, text: null },
  ]);
  expect(await rows(b)).toHaveLength(1);
});

test('a mail of a transaction that fails is never sent', async () => {
  const tenant = randomUUID();
  await expect(write(tenant, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await sendDueMails(sql, [tenant], carrier.carry, () => start)).toBe(0);
});

test('a mail that is not taken is tried again later, with patience, and given up in the end', async () => {
  const tenant = randomUUID();
  await write(tenant);
  let now = start;
  let tries = 0;
  const refuse = async () => {
    tries++;
    throw new Error('mailbox busy');
  };
  for (let turn = 1; turn <= mostAttempts + 3; turn++) {
    await sendDueMails(sql, [tenant], refuse, () => now);
    expect(await sendDueMails(sql, [tenant], refuse, () => now)).toBe(0);
    now += waitAfter(turn);
  }
  expect(tries).toBe(mostAttempts);
  expect(await rows(tenant)).toMatchObject([{ sentAt: null, attempts: mostAttempts, lastError: 'mailbox busy' }]);
});
