import type { NewFact } from '../../platform/ledger/fact.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { type BatchMemory, identify, type Said } from './identify.ts';
import { type ImportKind, type ImportOptions, isRefusal, type Item, type RowRefusal } from './kinds/kind.ts';
import { existingKeys, lastSaid, lookUp } from './look-ups.ts';
import type { IntakeTools } from './run.ts';

/** An item with its facts' places in the batch, or why it has none. */
export interface Prepared {
  item: Item;
  from: number;
  to: number;
  refused: RowRefusal | null;
}

export interface PreparedBatch {
  rows: Prepared[];
  facts: NewFact[];
  said: ({ key: string } & Said)[];
}

export interface BatchInput {
  tenant: string;
  run: string;
  kind: ImportKind;
  source: string;
  options: ImportOptions;
  actor: string | null;
}

const tables: Record<string, 'account' | 'person'> = { accounts: 'account', people: 'person' };

/** From items to facts: what the rows need to know is looked up once for all of them. */
export const prepareBatch = async (
  tools: IntakeTools,
  input: BatchInput,
  items: readonly Item[],
): Promise<PreparedBatch> => {
  const { kind, tenant, options, source } = input;
  const values = items.flatMap((item) => (item.values ? [item.values] : []));
  const known = kind.lookUp ? await inTenant(tools.sql, tenant, (tx) => lookUp(tx, tenant, kind, values)) : new Map();
  const drafted = items.map((item) => {
    if (item.refused) return { item, drafts: [], refused: item.refused };
    if (item.drafts) return { item, drafts: item.drafts, refused: null };
    if (kind.shape !== 'rows') return { item, drafts: [], refused: null };
    const facts = kind.toFacts(item.values!, { options, known });
    return isRefusal(facts) ? { item, drafts: [], refused: facts } : { item, drafts: facts, refused: null };
  });
  const keys = [...new Set(drafted.flatMap(({ drafts }) => drafts.flatMap((draft) => draft.describes ?? [])))];
  const memory: BatchMemory = {
    kind: kind.key,
    source,
    run: input.run,
    actor: input.actor,
    nowMs: tools.now(),
    ...(await rememberedOf(tools, input, keys)),
  };
  const batch: PreparedBatch = { rows: [], facts: [], said: [] };
  for (const { item, drafts, refused } of drafted) {
    const from = batch.facts.length;
    let wrong = refused;
    for (const draft of drafts) {
      const identified = identify(draft, memory);
      if ('reason' in identified) wrong = identified;
      else {
        batch.facts.push(identified.fact);
        if (identified.said) batch.said.push(identified.said);
      }
    }
    batch.rows.push({ item, from, to: batch.facts.length, refused: wrong });
  }
  return batch;
};

const rememberedOf = async (
  { sql }: IntakeTools,
  { tenant, kind, source }: BatchInput,
  keys: readonly string[],
): Promise<Pick<BatchMemory, 'said' | 'existing'>> => {
  if (keys.length === 0) return { said: new Map(), existing: new Set() };
  const table = tables[kind.key];
  return inTenant(sql, tenant, async (tx) => {
    const [said, existing] = await Promise.all([
      lastSaid(tx, tenant, { source, kind: kind.key, keys }),
      table ? existingKeys(tx, tenant, table, keys) : new Set<string>(),
    ]);
    return { said, existing };
  });
};
