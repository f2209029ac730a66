import type { Tx } from '../../platform/db/connect.ts';
import type { Bringing } from './bringing.ts';
import { type Candidates, MOST } from './candidate.ts';

interface ClockRow {
  account_id: string;
  name: string;
  holder: string | null;
  title: string;
  rule: string;
  due_at: number | null;
  first_due_at: number | null;
  moves: number;
  total: number;
}

const purposes: Readonly<Record<string, string>> = {
  'first-contact': 'welcome',
  expectations: 'expectations',
  profile: 'profile',
  rules: 'rules',
  trained: 'training',
  resolution: 'support',
  renewal: 'renewal',
};

/**
 * Clocks of these people that run, the first to run out on top: those that can still be kept before those that are late.
 * Read from the index of open commitments: costs as much as there is to do.
 */
export const readClocks = async (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  { programme, rule, toCustomer }: Extract<Bringing, { kind: 'clocks' }>,
  now: number,
): Promise<Candidates> => {
  const moment = new Date(now).toISOString();
  const rows = await tx<ClockRow[]>`
    select c.account_id, a.name, p.name as holder, c.title, c.rule, c.due_at, c.first_due_at, c.moves, c.total
    from (
      select *, count(*) over ()::int as total from commitment
      where tenant_id = ${tenant} and owner_id = any(${[...people]}::uuid[]) and state in ('open', 'paused')
        and account_id is not null and programme <> 'plan'
        and (${programme}::text is null or programme = ${programme})
        and (${rule}::text is null or rule = ${rule})
        and (not ${toCustomer} or direction = 'to-customer')
      order by (first_due_at < ${moment}), due_at nulls last, id limit ${MOST}) c
    join account a on a.tenant_id = ${tenant} and a.id = c.account_id
    left join person p on p.tenant_id = ${tenant} and p.id = c.owner_id
    order by (c.first_due_at < ${moment}), c.due_at nulls last, c.id`;
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      account: { id: row.account_id, name: row.name },
      holder: row.holder,
      reason: {
        kind: 'clock',
        title: row.title,
        dueAt: row.due_at,
        late: row.first_due_at !== null && row.first_due_at < now,
        moves: row.moves,
      },
      chance: null,
      purpose: purposes[row.rule] ?? null,
    })),
  };
};

interface TalkRow {
  account_id: string;
  name: string;
  holder: string | null;
  at: number;
  rule: string;
  purpose: string | null;
  agenda: string | null;
  total: number;
}

/** Late by more than this, a planned talk is no plan for today any more. */
const stale_ms = 7 * 86_400_000;

/** Talks that are planned or promised until the day ends; with a purpose, those about it come first. */
export const readTalks = async (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  purpose: string | null,
  { now, dayEnds }: { now: number; dayEnds: number },
): Promise<Candidates> => {
  const [from, to] = [new Date(now - stale_ms).toISOString(), new Date(dayEnds).toISOString()];
  const rows = await tx<TalkRow[]>`
    select c.account_id, a.name, p.name as holder, c.due_at as at, c.rule, c.details->>'purpose' as purpose,
      c.details->>'agenda' as agenda, c.total
    from (
      select *, count(*) over ()::int as total from commitment
      where tenant_id = ${tenant} and owner_id = any(${[...people]}::uuid[]) and state = 'open' and account_id is not null
        and (programme = 'plan' or rule = 'call-back') and due_at >= ${from} and due_at <= ${to}
      order by (details->>'purpose' is not distinct from ${purpose}::text) desc, due_at, id limit ${MOST}) c
    join account a on a.tenant_id = ${tenant} and a.id = c.account_id
    left join person p on p.tenant_id = ${tenant} and p.id = c.owner_id
    order by (c.details->>'purpose' is not distinct from ${purpose}::text) desc, c.due_at, c.id`;
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      account: { id: row.account_id, name: row.name },
      holder: row.holder,
      reason: {
        kind: 'talk',
        at: row.at,
        purpose: row.purpose,
        agenda: row.agenda,
        promised: row.rule === 'call-back',
      },
      chance: null,
      purpose: row.purpose,
    })),
  };
};
