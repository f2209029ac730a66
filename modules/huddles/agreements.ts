import type { Tx } from '../../platform/db/connect.ts';
import { putRows, type TableShape } from '../../platform/db/rows.ts';

export interface NewAgreement {
  id: string;
  team_id: string;
  day: string;
  kind: 'promise' | 'help';
  subject: string;
  turn_of: string | null;
  owner_id: string;
  account_id: string | null;
  text: string;
  due_at: number;
  agreed_at: number;
}

export interface Agreement {
  id: string;
  kind: 'promise' | 'help';
  subject: string;
  text: string;
  owner: { id: string; name: string };
  account: { id: string; name: string } | null;
  turnOf: string | null;
  dueAt: number;
  agreedAt: number;
  /** The commitment that came of it and how it stands; null while it is not open yet. */
  commitment: string | null;
  state: string | null;
}

const table: TableShape = {
  name: 'huddle_agreement',
  key: ['id'],
  columns: {
    id: 'uuid',
    team_id: 'uuid',
    day: 'date',
    kind: 'text',
    subject: 'text',
    turn_of: 'uuid',
    owner_id: 'uuid',
    account_id: 'uuid',
    text: 'text',
    due_at: 'timestamptz',
    agreed_at: 'timestamptz',
  },
};

export const putAgreement = (tx: Tx, tenant: string, row: NewAgreement): Promise<void> =>
  putRows(tx, tenant, table, [row]);

/** What was agreed in the huddle of a day, each with how its commitment stands by now. */
export const agreementsOf = (tx: Tx, tenant: string, team: string, day: string): Promise<Agreement[]> => tx<
  Agreement[]
>`
  select g.id, g.kind, g.subject, g.text, json_build_object('id', p.id, 'name', p.name) as owner, g.turn_of as "turnOf",
    case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account,
    coalesce(c.due_at, g.due_at) as "dueAt", g.agreed_at as "agreedAt", c.id as commitment,
    case when c.state in ('open', 'paused') then c.state else c.outcome end as state
  from huddle_agreement g
  join person p on p.tenant_id = g.tenant_id and p.id = g.owner_id
  left join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
  left join lateral (
    select id, due_at, state, outcome from commitment c
    where c.tenant_id = g.tenant_id and c.subject = g.subject and c.account_id is not distinct from g.account_id
      and c.programme = g.kind and c.opened_at >= g.agreed_at - interval '1 minute' limit 1) c on true
  where g.tenant_id = ${tenant} and g.team_id = ${team} and g.day = ${day}
  order by g.agreed_at, g.id`;
