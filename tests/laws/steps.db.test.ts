import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { fireSteps } from '../../modules/commitments/index.ts';
import { createOrganisationRow, openContext } from '../../modules/organisation/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../database.ts';
import { founding } from './history.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-02T10:00:00Z');
const tenant = randomUUID();
let owner: Sql;
let sql: Sql;
let drop: () => Promise<void>;

const fact = (type: string, externalId: string, payload: Record<string, unknown>): NewFact => ({
  ...{ type, externalId, happenedAt: start, payload, source: 'test', channel: 'api', actor: null },
});

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  owner = connect(database.url, { max: 1, as: 'owner' });
  sql = connect(database.url, { max: 3 });
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  await recordFacts(sql, ledger, tenant, founding, start);
  // The worker's connection dies at the n-th write; a sequence counts them, since it remembers what was rolled back.
  await owner.unsafe(`
    create sequence writes;
    create sequence dies_at start 9999;
    create function die() returns trigger language plpgsql security definer as $$
    begin
      if nextval('writes') = (select last_value from dies_at) then
        perform pg_terminate_backend(pg_backend_pid());
      end if;
      return null;
    end $$;
    create trigger die_before before insert or update on escalation for each statement execute function die();
    create trigger die_after after insert or update on escalation for each statement execute function die();
    create trigger die_before before insert on notice for each statement execute function die();
    create trigger die_after after insert on notice for each statement execute function die();
    create trigger die_before before update on commitment for each statement execute function die();
    create trigger die_after after update on commitment for each statement execute function die();
    create constraint trigger die_at_last after update on commitment deferrable initially deferred
      for each row execute function die();`);
});

afterAll(async () => {
  await Promise.all([sql.end(), owner.end()]);
  await drop();
});

const fire = (now: number): Promise<number> =>
  inTenant(sql, tenant, async (tx) => fireSteps({ tx, tenant, now, context: await openContext(tx, tenant) }, 10));

/** Fires until nothing is left to fire; a worker that dies is followed by the next one. */
const fireAll = async (now: number): Promise<number> => {
  let deaths = 0;
  for (let fired = 1; fired > 0;) {
    try {
      fired = await fire(now);
    } catch {
      deaths++;
    }
  }
  return deaths;
};

const said = async (): Promise<string[]> => {
  const rows = await inTenant(
    sql,
    tenant,
    (tx) => tx<{ text: string; steps: number }[]>`
      select n.text, (select count(*) from escalation e where e.tenant_id = n.tenant_id) as steps
      from notice n where n.tenant_id = ${tenant} order by n.at, n.text`,
  );
  expect(rows.every((row) => row.steps === rows.length)).toBe(true);
  return rows.map((row) => row.text);
};

test('a worker that dies at any of its writes is followed by another, and each step is told exactly once', async () => {
  await recordFacts(
    sql,
    ledger,
    tenant,
    [
      fact('person.defined', 'boss', { person: 'boss', name: 'Boss', role: 'manager' }),
      fact('person.defined', 'lead', {
        person: 'e-118',
        name: 'Lead',
        role: 'lead',
        team: 'south',
        reports_to: 'boss',
      }),
      fact('team.defined', 'team of', { team: 'south', name: 'South', lead: 'e-118' }),
      fact('account.assigned', 'held', { account: 'C-2041', person: 'e-117' }),
      fact('case.opened', 'case', { case: '77', account: 'C-2041', subject: 'Billed twice' }),
    ],
    start,
  );
  const later = start + 5 * day;
  const expected = [
    'The issue is a day late.',
    'The issue is to be closed within 4 hours.',
    'The issue was not closed within 3 days.',
  ];
  let deaths = 0;
  for (let nth = 1; nth <= 21; nth++) {
    await owner`select setval('writes', 1, false), setval('dies_at', ${nth})`;
    deaths += await fireAll(later);
    expect(await said(), `died at write ${nth}`).toEqual(expected);
    await owner`delete from notice`;
    await owner`delete from escalation`;
    await owner`select setval('writes', 1, false), setval('dies_at', 9999)`;
    await owner`update commitment set next_step = 0, next_step_at = to_timestamp(${start / 1_000}) where rule = 'resolution'`;
  }
  expect(deaths).toBe(21);
});
