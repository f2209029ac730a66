import { furnish } from '../app/furnish.ts';
import { hashPassword, insertMember, insertUser } from '../platform/auth/index.ts';
import { createOrganisation } from '../platform/auth/organisation.ts';
import type { Tx } from '../platform/db/connect.ts';
import { idOf } from '../platform/ledger/identity.ts';
import type { TestServer } from './server.ts';

export const password = 'a sentence for the day';
export const people = {
  head: 'head@example.org',
  manager: 'meera@example.org',
  lead: 'lakshmi@example.org',
  asha: 'asha@example.org',
};

const day = 86_400_000;
const hour = 3_600_000;

/** The middle of the month before a moment, in UTC: everything about it lies in that month. */
const lastMonth = (now: number): number =>
  Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO('UTC')
    .subtract({ months: 1 })
    .with({ day: 10, hour: 9 }).epochMilliseconds;

/** A team of four; five customers of last month, called after 1 to 5 days; three of the last days, not called yet. */
export async function furnishEditing({ app }: TestServer): Promise<void> {
  const now = Date.now();
  const administrator = { name: 'Admin', email: 'admin@example.org', password };
  const about = { name: 'Evergreen Care', zone: 'UTC', currency: 'INR', pack: 'desk', sampleData: false } as const;
  const { tenant } = await createOrganisation(app.owner, { ...about, administrator }, { now, furnish });
  let step = 0;
  const fact = (type: string, happenedAt: number, payload: Record<string, unknown>) => ({
    ...{ type, happenedAt, payload, source: 'test', externalId: `${type}/${step++}` },
    ...{ channel: 'system' as const, actor: null },
  });
  const began = lastMonth(now) - 60 * day;
  const member = (key: keyof typeof people, name: string, role: string, more: object) =>
    fact('person.defined', began, { person: key, name, email: people[key], role, ...more });
  const customer = (key: string, paid: number) => [
    fact('account.described', paid - hour, { account: key, name: `Clinic ${key}` }),
    fact('account.assigned', paid - hour, { account: key, person: 'asha' }),
    fact('payment.realised', paid, { payment: key, account: key, amount: 10, currency: 'INR', first: true }),
    fact('usage.read', paid + hour, { account: key, metric: 'bookings', value: key.length * 3 }),
  ];
  const talk = { person: 'asha', channel: 'call', purpose: 'welcome', outcome: 'reached', minutes: 4 };
  const past = [1, 2, 3, 4, 5].flatMap((days) => [
    ...customer(`past-${days}`, lastMonth(now)),
    fact('interaction.logged', lastMonth(now) + days * day - hour, { account: `past-${days}`, ...talk }),
  ]);
  const recent = [1.5, 2.2, 2.6].flatMap((days, at) => customer(`new-${at}`, now - days * day));
  const results = await app.recorder.record(tenant, [
    member('head', 'Aishwarya Shetty', 'head', {}),
    member('manager', 'Meera Nair', 'manager', { reports_to: 'head' }),
    member('lead', 'Lakshmi Bhat', 'lead', { reports_to: 'manager' }),
    fact('team.defined', began, { team: 'desk', name: 'Desk', lead: 'manager' }),
    fact('team.defined', began, { team: 'north', name: 'North', lead: 'lead', parent: 'desk' }),
    member('asha', 'Asha Menon', 'account_manager', { team: 'north', reports_to: 'lead' }),
    fact('person.defined', began, { person: 'ben', name: 'Ben Joseph', role: 'account_manager', team: 'north' }),
    ...past,
    ...recent,
  ]);
  const refused = results.filter(({ status }) => status === 'refused');
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    for (const [key, role] of Object.entries({
      ...people,
      head: 'head',
      manager: 'manager',
      lead: 'lead',
      asha: 'account_manager',
    })) {
      const user = await insertUser(tx as Tx, { email: people[key as 'asha'], name: key, passwordHash }, now);
      await insertMember(tx as Tx, { tenant, user, person: idOf(tenant, 'person', key), role: role as 'lead' }, now);
    }
  });
}
