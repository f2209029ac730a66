import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measures } from '../../catalogue/measures/index.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { openContext } from '../../modules/organisation/index.ts';
import { rebuildRollups } from '../../modules/measures/index.ts';
import { scorecard } from '../../modules/scorecard/index.ts';
import { todayList } from '../../modules/today/index.ts';
import type { Ground } from '../kept.ts';
import { ledger } from '../ledger.ts';
import type { World } from './world.ts';

export interface ReadingTimes {
  facts: number;
  /** Median milliseconds of Today's list, and of the one indexed query that it can't do without. */
  today: number;
  todayBare: number;
  todayRatio: number;
  /** Median milliseconds of a team's scorecard, and of summing the daily counters of the same people and measures raw. */
  scorecard: number;
  scorecardBare: number;
  scorecardRatio: number;
}

const median = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const taken: number[] = [];
  for (let i = 0; i < times + 3; i++) {
    const from = performance.now();
    await work();
    if (i >= 3) taken.push(performance.now() - from);
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)]!;
};

/** Open plans of the coming days for every account, through the write path, so that Today has something to rank. */
const openPlans = (world: World, now: number): NewFact[] =>
  world.accounts.map(({ key, person }, i) => ({
    type: 'interaction.logged',
    happenedAt: now - 60_000,
    source: 'bench',
    externalId: `open/${key}`,
    channel: 'screen',
    actor: world.people[person]!.id,
    payload: {
      account: key,
      person: world.people[person]!.key,
      channel: 'call',
      purpose: 'intervention',
      outcome: 'reached',
      next: { at: new Date(now + (i % 9) * 86_400_000).toISOString(), channel: 'call', purpose: 'training' },
    },
  }));

/** The measures of what is filled in; the others have no rows. */
const filledMeasures = measures.filter(({ source }) => source === 'interactions' || source === 'plans');

/** How Today and the scorecard grow with the ledger, in one database filled step by step. */
export const measureReading = async (
  ground: Ground,
  world: World,
  sizes: readonly number[],
  log: (line: string) => void,
): Promise<ReadingTimes[]> => {
  const { owner, sql } = ground;
  const now = Date.now();
  await recordFacts(sql, ledger, world.tenant, openPlans(world, now), now);
  await owner.unsafe(await readFile(join(import.meta.dirname, 'fill.sql'), 'utf8'));
  await owner.unsafe(`drop table if exists bench_account`);
  await owner.unsafe(
    `create table bench_account as select row_number() over (order by id) - 1 as nth, id, key, owner_id from account where tenant_id = '${world.tenant}'`,
  );
  await owner.unsafe('create index on bench_account (nth); analyze bench_account');
  const answers: ReadingTimes[] = [];
  let filled = 0;
  for (const facts of sizes) {
    for (let from = filled; from < facts; from += 250_000) {
      const last = Math.min(from + 250_000, facts) - 1;
      await owner.unsafe(`call bench_fill('${world.tenant}', ${from}, ${last})`);
      log(`  ${last + 1} facts filled`);
    }
    filled = facts;
    await inTenant(owner, world.tenant, (tx) => rebuildRollups(tx, world.tenant, filledMeasures));
    await owner.unsafe('vacuum analyze');
    answers.push({ facts, ...(await measureOnce(ground, world, now)) });
  }
  return answers;
};

const measureOnce = async ({ sql }: Ground, world: World, now: number) => {
  const { tenant } = world;
  const person = world.people[7]!.id;
  const until = new Date(now + 86_400_000).toISOString();
  const today = await median(40, () =>
    inTenant(sql, tenant, async (tx) => todayList(tx, await openContext(tx, tenant), person, now)),
  );
  const todayBare = await median(40, () =>
    inTenant(
      sql,
      tenant,
      (
        tx,
      ) => tx`select c.*, a.name from commitment c join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
        where c.tenant_id = ${tenant} and c.owner_id = ${person} and c.state in ('open', 'paused') and c.due_at < ${until}
        order by c.due_at limit 200`,
    ),
  );
  const month = new Date(now).toISOString().slice(0, 7);
  const card = await median(20, () =>
    inTenant(sql, tenant, async (tx) =>
      scorecard(tx, await openContext(tx, tenant), { subject: 'organisation', period: month, now }),
    ),
  );
  const scorecardBare = await median(20, () =>
    inTenant(
      sql,
      tenant,
      (tx) => tx`select measure, person_id, sum(a) as a, sum(b) as b from rollup_day
        where tenant_id = ${tenant} and day >= ${`${month}-01`}::date and day < (${`${month}-01`}::date + interval '1 month')
        group by measure, person_id`,
    ),
  );
  return {
    today,
    todayBare,
    todayRatio: todayBare / today,
    scorecard: card,
    scorecardBare,
    scorecardRatio: card / scorecardBare,
  };
};
