import type { Tx } from '../../platform/db/connect.ts';
import { type Candidates, MOST } from './candidate.ts';

interface TermRow {
  account_id: string;
  name: string;
  holder: string | null;
  ends_on: string;
  amount: number;
  currency: string;
  plan: string;
  said_yes: boolean;
  happiness: number | null;
  total: number;
}

/**
 * Terms of these people that end from today until the last day of the period and that nothing renews: first who said yes,
 * then the contented, then the nearest end.
 */
export const readTerms = async (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  { today, to }: { today: string; to: string },
): Promise<Candidates> => {
  const rows = await tx<TermRow[]>`
    select * from (
      select s.account_id, a.name, p.name as holder, s.ends_on, s.amount::float8 as amount, s.currency,
        concat_ws(' ', s.product, s.plan) as plan, coalesce(w.says = 'yes', false) as said_yes,
        a.happiness::float8 as happiness, s.id, count(*) over ()::int as total
      from subscription s
      join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
      left join person p on p.tenant_id = s.tenant_id and p.id = s.holder_id
      left join lateral (
        select says from renewal_said where tenant_id = s.tenant_id and subscription_id = s.id
        order by at desc, id desc limit 1) w on true
      where s.tenant_id = ${tenant} and s.holder_id = any(${[...people]}::uuid[]) and s.ends_on >= ${today}::date
        and s.ends_on < ${to}::date and s.renewed_by is null and not s.lost and a.lifecycle <> 'lost') t
    order by said_yes desc, coalesce(happiness, 3) >= 3 desc, ends_on, id limit ${MOST}`;
  const day = Date.parse(today);
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      account: { id: row.account_id, name: row.name },
      holder: row.holder,
      reason: {
        kind: 'term',
        endsOn: row.ends_on,
        daysLeft: Math.round((Date.parse(row.ends_on) - day) / 86_400_000),
        amount: row.amount,
        currency: row.currency,
        plan: row.plan,
        saidYes: row.said_yes,
        happiness: row.happiness,
      },
      chance: null,
      purpose: 'renewal',
    })),
  };
};
