import { z } from 'zod';
import type { NewFact } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(4_000);
const instant = z.iso.datetime({ offset: true });
/** When it was typed, where it waited on the device for a network. */
const saidAt = instant.nullish();
const id = z.uuid().meta({ description: 'Made by the client, so that sending the same wish twice counts once' });

/** What may be done about an account's next plan. */
export const planChange = z.discriminatedUnion('do', [
  z.strictObject({
    id,
    saidAt,
    do: z.literal('set'),
    at: instant,
    channel: key.nullish(),
    purpose: key.nullish(),
    agenda: text.nullish(),
    expected: text.nullish(),
  }),
  z.strictObject({
    id,
    saidAt,
    do: z.literal('move'),
    to: instant,
    told: z.boolean().default(true),
    reason: text.nullish(),
  }),
  z.strictObject({ id, saidAt, do: z.literal('none'), reason: key, until: z.iso.date(), note: text.nullish() }),
]);

export type PlanChange = z.output<typeof planChange>;

const types = { set: 'plan.set', move: 'plan.moved', none: 'plan.none' } as const;

/** The fact that a wish about a plan stands for. */
export const factOfChange = (
  { id: wish, do: what, saidAt: _, ...rest }: PlanChange,
  { accountKey, personKey, actor, at }: { accountKey: string; personKey: string; actor: string; at: number },
): NewFact => ({
  type: types[what],
  happenedAt: at,
  source: 'kept',
  externalId: `plan/${wish}`,
  channel: 'screen',
  actor,
  payload: { account: accountKey, person: personKey, ...rest },
});
