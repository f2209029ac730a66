import type { Tx } from '../../platform/db/connect.ts';

export interface TermRead {
  id: string;
  key: string;
  product: string;
  plan: string;
  amount: number;
  currency: string;
  startsOn: string;
  endsOn: string | null;
  renewed: boolean;
  lost: boolean;
}

/** The terms of an account, newest first. */
export const readTerms = (tx: Tx, tenant: string, account: string): Promise<TermRead[]> => tx<TermRead[]>`
  select id, key, product, plan, amount, currency, starts_on as "startsOn", ends_on as "endsOn",
    renewed_by is not null as renewed, lost
  from subscription where tenant_id = ${tenant} and account_id = ${account} order by starts_on desc`;

export interface PaymentRead {
  at: number;
  amount: number;
  currency: string;
  method: string | null;
}

/** The newest payments of an account. */
export const readPayments = (tx: Tx, tenant: string, account: string, limit = 12): Promise<PaymentRead[]> => tx<
  PaymentRead[]
>`
  select at, amount, currency, method from payment where tenant_id = ${tenant} and account_id = ${account}
  order by at desc limit ${limit}`;

/** Accounts with a term that ended before a day, that nothing renews and that is not yet counted as lost. */
export const accountsEnded = async (tx: Tx, tenant: string, today: string, most: number): Promise<string[]> => {
  const rows = await tx<{ account_id: string }[]>`
    select distinct account_id from subscription
    where tenant_id = ${tenant} and ends_on < ${today}::date and renewed_by is null and not lost
    order by account_id limit ${most}`;
  return rows.map((row) => row.account_id);
};
