import type { Fact } from '../../platform/ledger/fact.ts';
import type { AccountBrief } from '../organisation/index.ts';

/**
 * The account as it was described at a moment, so that a rule which asks for its products opens alike whenever the
 * description came in. Before the first description the first one holds: customers are often described after they paid.
 */
export const briefAt = (brief: AccountBrief, descriptions: readonly Fact[], at: number): AccountBrief => {
  const inOrder = [...descriptions].sort((a, b) => a.happenedAt - b.happenedAt || (a.id < b.id ? -1 : 1));
  const upTo = inOrder.filter((fact) => fact.happenedAt <= at);
  const said: Record<string, unknown> = {};
  for (const { payload } of upTo.length > 0 ? upTo : inOrder.slice(0, 1))
    for (const [field, value] of Object.entries(payload)) if (value !== undefined) said[field] = value;
  return {
    ...brief,
    tier: (said['tier'] as string | null | undefined) ?? null,
    products: (said['products'] as string[] | null | undefined) ?? [],
  };
};
