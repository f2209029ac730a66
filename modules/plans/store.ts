import type { Tx } from '../../platform/db/connect.ts';
import { dropping, putting, type TableShape } from '../../platform/db/rows.ts';
import { send } from '../../platform/db/sent.ts';
import type { PlanRow } from './event-of.ts';

const table: TableShape = {
  name: 'plan_event',
  key: ['id'],
  columns: {
    id: 'uuid',
    account_id: 'uuid',
    at: 'timestamptz',
    kind: 'text',
    rank: 'smallint',
    until: 'timestamptz',
    reason: 'text',
  },
};

/** Puts what was said, and takes out what was taken back. */
export const sendPlanRows = (tx: Tx, tenant: string, rows: PlanRow[], gone: string[]): void => {
  send(tx, dropping(tx, tenant, table, gone));
  send(tx, putting(tx, tenant, table, rows));
};

/** An account whose standing changes from a moment on, epoch milliseconds. */
export interface Touched {
  account: string;
  since: number;
}

/**
 * What each account's standing from its moment on rests on: everything since the last word before it that is no move,
 * and earlier words that would run out later. Costs as much as came after that moment, not the history.
 */
export const loadPlanRows = (tx: Tx, tenant: string, touched: readonly Touched[]): Promise<PlanRow[]> =>
  tx<PlanRow[]>`
  with asked as (
    select r.account, to_timestamp(r.since / 1000.0) as since,
      coalesce((select max(b.at) from plan_event b where b.tenant_id = ${tenant} and b.account_id = r.account
        and b.at < to_timestamp(r.since / 1000.0) and b.kind <> 'move'), to_timestamp(r.since / 1000.0)) as anchor
    from json_to_recordset(${JSON.stringify(touched)}::text::json) as r(account uuid, since bigint))
  select e.id, e.account_id, e.at, e.kind, e.rank, e.until, e.reason
  from asked r join plan_event e on e.tenant_id = ${tenant} and e.account_id = r.account and e.at >= r.anchor
  union all
  select e.id, e.account_id, e.at, e.kind, e.rank, e.until, e.reason
  from asked r join plan_event e on e.tenant_id = ${tenant} and e.account_id = r.account and e.until >= r.since
    and e.at < r.anchor`.execute();
