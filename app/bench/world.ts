import { randomUUID } from 'node:crypto';
import { createOrganisation } from '../../platform/auth/organisation.ts';
import { insertMember, insertUser, hashPassword } from '../../platform/auth/index.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { furnish } from '../furnish.ts';
import type { Ground } from '../kept.ts';
import { ledger } from '../ledger.ts';

export interface World {
  tenant: string;
  people: { key: string; id: string; email: string }[];
  accounts: { key: string; id: string; person: number }[];
}

export const benchPassword = 'measured, not asserted';

/** An organisation with people who can sign in and accounts that they hold. */
export const makeWorld = async (ground: Ground, size: { people: number; accountsEach: number }): Promise<World> => {
  const now = Date.now();
  const mark = randomUUID().slice(0, 8);
  const { tenant } = await createOrganisation(
    ground.owner,
    {
      name: 'Measured',
      zone: 'Asia/Kolkata',
      currency: 'INR',
      pack: 'desk',
      sampleData: false,
      administrator: { name: 'Bench', email: `admin-${mark}@example.org`, password: benchPassword },
    },
    { now, furnish },
  );
  const fact = (type: string, externalId: string, payload: Record<string, unknown>, ago = 100): NewFact => ({
    type,
    happenedAt: now - ago * 86_400_000,
    source: 'bench',
    externalId,
    channel: 'system',
    actor: null,
    payload,
  });
  const people = Array.from({ length: size.people }, (_, i) => ({
    key: `p${i}`,
    id: idOf(tenant, 'person', `p${i}`),
    email: `p${i}-${mark}@example.org`,
  }));
  const accounts = people.flatMap((_, person) =>
    Array.from({ length: size.accountsEach }, (__, i) => {
      const key = `a${person}-${i}`;
      return { key, id: idOf(tenant, 'account', key), person };
    }),
  );
  const facts = [
    fact('team.defined', 'team', { team: 'south', name: 'South' }),
    ...people.map((person) =>
      fact('person.defined', person.key, {
        person: person.key,
        name: person.key,
        email: person.email,
        role: 'account_manager',
        team: 'south',
      }),
    ),
    ...accounts.map(({ key }) =>
      fact('account.described', key, { account: key, name: `Account ${key}`, products: ['book'] }),
    ),
    ...accounts.map(({ key, person }) =>
      fact('account.assigned', `assign-${key}`, { account: key, person: people[person]!.key }),
    ),
  ];
  const results = await recordFacts(ground.sql, ledger, tenant, facts, now);
  const refused = results.find((result) => result.status === 'refused');
  if (refused?.status === 'refused') throw new Error(refused.reason);
  const passwordHash = await hashPassword(benchPassword);
  await ground.owner.begin(async (tx) => {
    for (const person of people.slice(0, 40)) {
      const user = await insertUser(tx as Tx, { email: person.email, name: person.key, passwordHash }, now);
      await insertMember(tx as Tx, { tenant, user, person: person.id, role: 'account_manager' }, now);
    }
  });
  // A database that runs for a minute knows its tables; one that was filled a moment ago has to be told.
  await ground.owner.unsafe('analyze');
  return { tenant, people, accounts };
};
