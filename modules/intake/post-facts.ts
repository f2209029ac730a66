import { z } from 'zod';
import type { StreamItem } from '../../platform/http/route.ts';
import type { FactResult, NewFact } from '../../platform/ledger/fact.ts';
import type { IntakeTools } from './run.ts';

/** A fact as the API takes it. */
export const postedFact = z.strictObject({
  type: z.string().min(1).max(100),
  happenedAt: z.iso.datetime({ offset: true }).meta({ description: 'With its offset, like 2026-11-20T09:30:00+05:30' }),
  source: z.string().trim().min(1).max(120).optional().meta({ description: 'The name of the API key unless told' }),
  externalId: z.string().min(1).max(400).meta({ description: 'With the source, what makes the fact count once' }),
  corrects: z.uuid().optional().meta({ description: 'The id of the fact that this one corrects' }),
  payload: z.record(z.string(), z.unknown()),
});

/** What became of one fact; `position` counts from 0, in the order in which they were sent. */
export const postedResult = z.object({
  position: z.number(),
  status: z.enum(['recorded', 'duplicate', 'refused']),
  id: z.string().optional(),
  differs: z.boolean().optional(),
  reason: z.string().optional(),
  field: z.string().optional(),
});

export type PostedResult = z.input<typeof postedResult>;

/** Facts that go to the write path together. */
const batchFacts = 1_000;

const read = (
  item: StreamItem,
  by: { source: string; actor: string | null },
): NewFact | { reason: string; field?: string } => {
  if (item.fault !== undefined) return { reason: item.fault };
  const parsed = postedFact.safeParse(item.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const field = issue.path.join('.');
    return { reason: field ? `${field}: ${issue.message}` : issue.message, ...(field ? { field } : {}) };
  }
  const { happenedAt, source, corrects, ...fact } = parsed.data;
  return {
    ...fact,
    source: source ?? by.source,
    happenedAt: Date.parse(happenedAt),
    channel: 'api',
    actor: by.actor,
    ...(corrects ? { corrects } : {}),
  };
};

const shown = (position: number, result: FactResult): PostedResult => ({ position, ...result });

/** Records facts as they come in and tells of each what became of it, in their order; memory stays flat. */
export async function* recordStream(
  tools: IntakeTools,
  tenant: string,
  items: AsyncIterable<StreamItem>,
  by: { source: string; actor: string | null },
): AsyncGenerator<PostedResult[]> {
  let batch: { position: number; fact: ReturnType<typeof read> }[] = [];
  const settle = async (): Promise<PostedResult[]> => {
    const facts = batch.flatMap(({ fact }) => ('reason' in fact ? [] : [fact]));
    const results = facts.length > 0 ? await tools.record(tenant, facts) : [];
    let at = 0;
    const answers = batch.map(({ position, fact }) =>
      shown(position, 'reason' in fact ? { status: 'refused', ...fact } : results[at++]!),
    );
    batch = [];
    return answers;
  };
  for await (const item of items) {
    batch.push({ position: item.position, fact: read(item, by) });
    if (batch.length >= batchFacts) yield await settle();
  }
  if (batch.length > 0) yield await settle();
}
