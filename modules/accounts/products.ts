import type { Fact } from '../../platform/ledger/fact.ts';
import { standingFacts } from '../../platform/ledger/store.ts';
import type { KeptWork } from '../organisation/index.ts';
import type { StatePoint } from './store-state.ts';

/**
 * From when to when an account had which product, by what its descriptions say: a description that names products
 * names all of them. Only changes make a point.
 */
export const productPoints = (account: string, descriptions: readonly Fact[]): StatePoint[] => {
  const points: StatePoint[] = [];
  let has = new Set<string>();
  for (const fact of [...descriptions].sort((a, b) => a.happenedAt - b.happenedAt || (a.id < b.id ? -1 : 1))) {
    const said = fact.payload['products'];
    if (said === undefined) continue;
    const now = new Set((said ?? []) as string[]);
    const point = (product: string, value: string) =>
      points.push({
        account_id: account,
        aspect: `product:${product}`,
        from_at: fact.happenedAt,
        fact_id: fact.id,
        value,
      });
    for (const product of now) if (!has.has(product)) point(product, 'yes');
    for (const product of has) if (!now.has(product)) point(product, 'no');
    has = now;
  }
  return points;
};

/** Writes anew which products these accounts had when; answers the points. */
export const concludeProducts = async ({ tx, tenant }: KeptWork, accounts: string[]): Promise<StatePoint[]> => {
  await tx`delete from account_state where tenant_id = ${tenant} and account_id = any(${accounts})
    and aspect like 'product:%'`;
  const standing = await standingFacts(tx, tenant, ['account.described'], accounts);
  const byAccount = Map.groupBy(standing, (fact) => fact.account!);
  return accounts.flatMap((account) => productPoints(account, byAccount.get(account) ?? []));
};
