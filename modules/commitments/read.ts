import type { Tx } from '../../platform/db/connect.ts';
import type { Commitment } from './commitment.ts';
import { commitmentColumns } from './store.ts';

/** A commitment with the names a screen shows. */
export interface CommitmentRead extends Commitment {
  account_name: string | null;
  account_key: string | null;
  owner_name: string | null;
}

const columns = `${commitmentColumns
  .split(', ')
  .map((column) => `c.${column}`)
  .join(', ')}, a.name as account_name, a.key as account_key, p.name as owner_name`;

const joins = `left join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
  left join person p on p.tenant_id = c.tenant_id and p.id = c.owner_id`;

const ranked = (tx: Tx, tenant: string, owner: string) => tx`
  select * from commitment where tenant_id = ${tenant} and owner_id = ${owner} and state in ('open', 'paused')`;

/** What a person owes: open commitments due from one moment to another, the earliest first; paused ones have no due time. */
export const openOf = (
  tx: Tx,
  tenant: string,
  owner: string,
  span: { from: number; to: number },
  limit: number,
): Promise<CommitmentRead[]> => tx<CommitmentRead[]>`
  select ${tx.unsafe(columns)} from (
    ${ranked(tx, tenant, owner)}
      and (due_at >= to_timestamp(${span.from}::bigint / 1000.0) and due_at < to_timestamp(${span.to}::bigint / 1000.0)
        or due_at is null)
    order by due_at limit ${limit}) c ${tx.unsafe(joins)}
  order by c.due_at, c.id`;

/** What is late since before a moment, the newest first. */
export const overdueOf = (
  tx: Tx,
  tenant: string,
  owner: string,
  before: number,
  limit: number,
): Promise<CommitmentRead[]> =>
  tx<CommitmentRead[]>`
    select ${tx.unsafe(columns)} from (
      ${ranked(tx, tenant, owner)} and due_at < to_timestamp(${before}::bigint / 1000.0)
      order by due_at desc limit ${limit}) c ${tx.unsafe(joins)}`;

/** The commitments of an account: open ones first by their due times, then the newest that ended. */
export const commitmentsOfAccount = (tx: Tx, tenant: string, account: string, limit = 60): Promise<CommitmentRead[]> =>
  tx<CommitmentRead[]>`
    select ${tx.unsafe(columns)} from commitment c ${tx.unsafe(joins)}
    where c.tenant_id = ${tenant} and c.account_id = ${account}
    order by (c.state in ('open', 'paused')) desc, case when c.state in ('open', 'paused') then c.due_at end, c.opened_at desc
    limit ${limit}`;

/** One commitment; undefined when there is none. */
export const commitmentById = async (tx: Tx, tenant: string, id: string): Promise<CommitmentRead | undefined> => {
  const [row] = await tx<CommitmentRead[]>`
    select ${tx.unsafe(columns)} from commitment c ${tx.unsafe(joins)} where c.tenant_id = ${tenant} and c.id = ${id}`;
  return row;
};

/** What is open on these accounts, account by account, the earliest first. */
export const openOnAccounts = (tx: Tx, tenant: string, accounts: readonly string[]): Promise<CommitmentRead[]> =>
  tx<CommitmentRead[]>`
    select ${tx.unsafe(columns)} from commitment c ${tx.unsafe(joins)}
    where c.tenant_id = ${tenant} and c.account_id = any(${[...accounts]}::uuid[]) and c.state in ('open', 'paused')
    order by c.account_id, c.due_at, c.id`;
