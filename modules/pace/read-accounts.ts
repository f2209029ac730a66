import type { Tx } from '../../platform/db/connect.ts';
import type { Bringing } from './bringing.ts';
import { type Candidate, type Candidates, MOST } from './candidate.ts';

const purposes: Readonly<Record<string, string>> = {
  trained: 'training',
  'expectations-set': 'expectations',
  'profile-created': 'profile',
  'rules-explained': 'rules',
  verified: 'welcome',
};

const rulesOf: Readonly<Record<string, string>> = {
  'expectations-set': 'expectations',
  'profile-created': 'profile',
  'rules-explained': 'rules',
};

interface LackingRow {
  id: string;
  name: string;
  holder: string | null;
  modules: number;
  due_at: number | null;
  total: number;
}

/**
 * Accounts that these people held when the window opened and that are not yet what the measure asks for: those with a
 * clock on it first, then the furthest on the way. Costs as much as the portfolios are large.
 */
export const readLacking = async (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  { aspect, start }: Extract<Bringing, { kind: 'lacking' }>,
  { opens, allModules }: { opens: number; allModules: number },
): Promise<Candidates> => {
  const moment = new Date(opens).toISOString();
  const held = (more: ReturnType<Tx>) => tx`
    select account_id from account_state where tenant_id = ${tenant} and aspect = 'owner' and from_at <= ${moment}
      and value = any(${[...people]}) and ${more}`;
  const began = start.map(
    ({
      aspect: of,
      is,
    }) => tx`and exists (select from account_state s where s.tenant_id = ${tenant} and s.aspect = ${of}
      and s.account_id = a.id and s.to_at is null and s.value = any(${[...is]}))`,
  );
  const rows = await tx<LackingRow[]>`
    with held as materialized (${held(tx`to_at is null`)} union ${held(tx`to_at > ${moment}`)})
    select a.id, a.name, p.name as holder, t.modules, c.due_at, count(*) over ()::int as total
    from held join account a on a.tenant_id = ${tenant} and a.id = held.account_id
    left join person p on p.tenant_id = ${tenant} and p.id = a.owner_id
    left join lateral (
      select count(distinct module)::int as modules from training where tenant_id = ${tenant} and account_id = a.id
        and ${aspect} = 'trained') t on true
    left join lateral (
      select min(due_at) as due_at from commitment where tenant_id = ${tenant} and account_id = a.id and state = 'open'
        and rule = ${rulesOf[aspect] ?? aspect}) c on true
    where a.lifecycle <> 'lost' ${began.length > 0 ? began.reduce((all, one) => tx`${all} ${one}`) : tx``}
      and not exists (select from account_state s where s.tenant_id = ${tenant} and s.aspect = ${aspect}
        and s.account_id = a.id and s.to_at is null and s.value = 'yes')
    order by c.due_at nulls last, t.modules desc, a.name, a.id limit ${MOST}`;
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      account: { id: row.id, name: row.name },
      holder: row.holder,
      reason: { kind: 'lacking', aspect, modules: row.modules, allModules, dueAt: row.due_at },
      chance: null,
      purpose: purposes[aspect] ?? null,
    })),
  };
};

interface UnhappyRow {
  id: string;
  name: string;
  holder: string | null;
  irate: boolean;
  happiness: number | null;
  last_contact_at: number | null;
  total: number;
}

/** Accounts of these people that are irate or said that they are unhappy: whom nobody talked with for longest first. */
export const readUnhappy = async (tx: Tx, tenant: string, people: readonly string[]): Promise<Candidates> => {
  const rows = await tx<UnhappyRow[]>`
    select a.id, a.name, p.name as holder, a.lifecycle = 'irate' as irate, a.happiness::float8 as happiness,
      a.last_contact_at, count(*) over ()::int as total
    from account a left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
    where a.tenant_id = ${tenant} and a.owner_id = any(${[...people]}::uuid[]) and a.lifecycle <> 'lost'
      and (a.lifecycle = 'irate' or a.happiness <= 2)
    order by (a.lifecycle = 'irate') desc, a.last_contact_at nulls first, a.happiness, a.id limit ${MOST}`;
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      account: { id: row.id, name: row.name },
      holder: row.holder,
      reason: { kind: 'unhappy', irate: row.irate, happiness: row.happiness, lastContactAt: row.last_contact_at },
      chance: null,
      purpose: 'feedback',
    })),
  };
};

interface QuietRow {
  id: string;
  name: string;
  holder: string | null;
  last_contact_at: number | null;
}

/** Accounts of these people that nobody spoke with for longest, but for those that are listed already. */
export const readQuiet = async (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  { before, but, most }: { before: number; but: readonly string[]; most: number },
): Promise<Candidate[]> => {
  const rows = await tx<QuietRow[]>`
    select a.id, a.name, p.name as holder, a.last_contact_at
    from account a left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
    where a.tenant_id = ${tenant} and a.owner_id = any(${[...people]}::uuid[]) and a.lifecycle <> 'lost'
      and (a.last_contact_at is null or a.last_contact_at < ${new Date(before).toISOString()})
      and a.id <> all(${[...but]}::uuid[])
    order by a.last_contact_at nulls first, a.id limit ${most}`;
  return rows.map((row) => ({
    account: { id: row.id, name: row.name },
    holder: row.holder,
    reason: { kind: 'quiet', lastContactAt: row.last_contact_at },
    chance: null,
    purpose: null,
  }));
};
