import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fireSteps } from '../modules/commitments/index.ts';
import { mailNotices, tellPeople } from '../modules/notices/index.ts';
import { openContext } from '../modules/organisation/index.ts';
import { inTenant } from '../platform/db/tenant.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { sendDueMails, smtpCarrier } from '../platform/mail/index.ts';
import { startWorld, type World } from './sweep/world.ts';

const hour = 3_600_000;
/** A Wednesday, 8 in the morning in Kolkata, in the week to come. */
const morning = (() => {
  const today = Temporal.Now.zonedDateTimeISO('Asia/Kolkata').startOfDay();
  return today.add({ days: ((10 - today.dayOfWeek) % 7) + 7, hours: 8 }).epochMilliseconds;
})();
const received: { to: string; text: string }[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address).join(),
        text: Buffer.concat(chunks).toString().replaceAll('=\r\n', ''),
      });
      done();
    });
  },
});
let world: World;
let carrier: ReturnType<typeof smtpCarrier>;
beforeAll(async () => {
  world = await startWorld();
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  carrier = smtpCarrier(`smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, 'Kept <kept@example.org>');
  await world.owner`delete from mail_outbox`;
  await world.owner`delete from notice`;
  // What the story promised is not what is told of here.
  await world.owner`update commitment set state = 'done'`;
});
afterAll(async () => {
  carrier.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
  await world.stop();
});

const person = (key: string) => idOf(world.a.tenant, 'person', key);
const doors = (now: number) => ({
  ...{ sql: world.sql, owner: world.owner, now: () => now },
  settings: { publicUrl: 'https://kept.example.org', secret: 'x'.repeat(32) },
});
const tell = (who: string, text: string, at: number, id = randomUUID()) =>
  inTenant(world.sql, world.a.tenant, (tx) =>
    tellPeople(tx, world.a.tenant, [{ id, person: person(who), at, kind: 'handover', text }]),
  );
const deliver = async (now: number) => {
  received.length = 0;
  await sendDueMails(world.sql, [world.a.tenant], carrier.carry, () => now);
  return received.map(({ to }) => to).sort();
};
const choose = (who: 'agent' | 'lead' | 'account_manager', part: object) =>
  world.a.clients[who].ask({ method: 'GET', url: '/api/v1/notices/choice' }).then((answer) =>
    world.a.clients[who].ask({
      method: 'PUT',
      url: '/api/v1/notices/choice',
      payload: { ...answer.json<object>(), ...part },
    }),
  );

it('sends no mail when there is nothing to say, and none before its time', async () => {
  await mailNotices(doors(morning), world.a.tenant);
  await tell('agent', 'Two accounts are yours now.', morning);
  await mailNotices(doors(morning + 0.4 * hour), world.a.tenant);
  expect(await deliver(morning + 0.4 * hour)).toEqual([]);
});

it('sends each digest once, though several workers look again and again and one dies on the way', async () => {
  const dying = { ...doors(morning + 0.6 * hour), settings: { publicUrl: 'no address', secret: '' } };
  await expect(mailNotices(dying, world.a.tenant)).rejects.toThrow();
  const now = morning + 0.7 * hour;
  await Promise.all(Array.from({ length: 4 }, () => mailNotices(doors(now), world.a.tenant)));
  await mailNotices(doors(now + hour), world.a.tenant);
  expect(await deliver(now + hour)).toEqual(['agent@marka.example']);
  expect(received[0]!.text).toContain('Two accounts are yours now.');
  expect(received[0]!.text).toContain('Subject: Kept: 1 notice');
  expect(received[0]!.text).toContain('https://kept.example.org/settings/notices');
});

it('tells the next day only what is new', async () => {
  const next = morning + 25 * hour;
  await mailNotices(doors(next), world.a.tenant);
  expect(await deliver(next)).toEqual([]);
});

it('mails at once what is to be heard at once, waits for the morning when quiet is wanted, and keeps to the topics', async () => {
  expect((await choose('lead', { when: 'at-once' })).statusCode).toBe(200);
  const night = morning + 14 * hour;
  await tell('lead', 'Three accounts go to Ravi.', night);
  await tell('lead', 'One account comes from Asha.', night);
  await mailNotices(doors(night), world.a.tenant);
  expect(await deliver(night)).toEqual([]);
  const next = morning + 26 * hour;
  await Promise.all([mailNotices(doors(next), world.a.tenant), mailNotices(doors(next), world.a.tenant)]);
  expect(await deliver(next)).toEqual(['lead@marka.example']);
  expect(received[0]!.text).toContain('(and 1 more)');
  await choose('lead', {
    when: 'at-once',
    quiet: false,
    mail: { mine: true, team: true, handover: false, other: true },
  });
  await tell('lead', 'Nobody wants to hear this.', next);
  await mailNotices(doors(next + 8 * hour), world.a.tenant);
  expect(await deliver(next + 8 * hour)).toEqual([]);
});

it('tells a lead in the bell and by mail of a clock that ran out, whose it is, and where to go', async () => {
  const step = await world.a.clients.account_manager.ask({
    ...{ method: 'POST', url: '/api/v1/projects' },
    payload: {
      id: randomUUID(),
      name: 'Online booking',
      milestones: [{ id: randomUUID(), text: 'Diary copied', by: '2026-01-05' }],
    },
  });
  const { id: project } = step.json<{ id: string }>();
  const { tenant } = world.a;
  await world.owner`update commitment set next_step = 1, next_step_at = now() where programme = 'projects' and state = 'open'`;
  await inTenant(world.sql, tenant, async (tx) =>
    fireSteps({ tx, tenant, now: Date.now() + 2_000, context: await openContext(tx, tenant) }, 100),
  );
  const { unread, items } = (await world.a.clients.lead.ask({ method: 'GET', url: '/api/v1/notices' })).json<{
    unread: number;
    items: { id: string; topic: string; text: string; about: string; owner: string; to: string }[];
  }>();
  const notice = items.find(({ to }) => to === `/projects/${project}`);
  expect(notice).toMatchObject({
    topic: 'team',
    about: 'Diary copied',
    text: 'A step of a project was not done on its day.',
  });
  expect(notice!.owner).toContain('account_manager');
  const count = async () =>
    (await world.a.clients.lead.ask({ method: 'GET', url: '/api/v1/notices/unread' })).json<{ unread: number }>()
      .unread;
  expect(await count()).toBe(unread);
  await world.a.clients.lead.ask({ method: 'POST', url: '/api/v1/notices/read-one', payload: { id: notice!.id } });
  expect(await count()).toBe(unread - 1);
  await choose('lead', { app: { mine: true, team: false, handover: false, other: true } });
  expect(await count()).toBe(0);
});

it('holds a digest and a choice to their own person', async () => {
  const other = await world.b.clients.lead.ask({ method: 'GET', url: '/api/v1/notices/choice' });
  expect(other.json()).toMatchObject({ when: 'daily', app: { team: true } });
});
