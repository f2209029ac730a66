import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { keysOf, recordOrRefuse } from '../interactions/index.ts';
import { openContext, packAt } from '../organisation/index.ts';
import { stepsOf } from './steps.ts';

const key = z.string().trim().min(1).max(120);
const id = z.uuid().meta({ description: 'Made by the client, so that the same mark twice counts once' });

/** What can be marked by hand on the way in. */
export const markForm = z.discriminatedUnion('do', [
  z.strictObject({ id, do: z.literal('step'), milestone: key }),
  z.strictObject({ id, do: z.literal('training'), trainee: key, modules: z.array(key).min(1).max(60) }),
  z.strictObject({
    id,
    do: z.literal('profile'),
    items: z
      .array(z.strictObject({ item: key, ok: z.boolean() }))
      .min(1)
      .max(40),
  }),
]);
type Mark = z.output<typeof markForm>;

const unknown = (where: string, what: readonly string[], known: readonly string[]): void => {
  const strange = what.find((one) => !known.includes(one));
  if (strange !== undefined)
    throw new Problem('not-valid', `The pack knows no “${strange}”.`, [
      { where, what: known.length === 0 ? 'The pack lists none.' : `Choose one of ${known.join(', ')}.` },
    ]);
};

/** The facts that a mark stands for, each with the part of its external id. */
const factsOf = (mark: Mark): { type: string; part: string; payload: Record<string, unknown> }[] => {
  if (mark.do === 'step') return [{ type: 'milestone.reached', part: '', payload: { milestone: mark.milestone } }];
  if (mark.do === 'profile') return [{ type: 'profile.checked', part: '', payload: { items: mark.items } }];
  return mark.modules.map((module, n) => ({
    type: 'training.given',
    part: `/${n}`,
    payload: { trainee: mark.trainee, module },
  }));
};

/** Marks a step done, a training given, items of the profile good or missing. All of it, or nothing. */
export const markWay = async (app: App, caller: Caller, account: string, mark: Mark): Promise<void> => {
  if (!caller.person) throw new Problem('forbidden', 'Only somebody who looks after accounts can mark this.');
  const { keys, pack } = await inTenant(app.sql, caller.tenant, async (tx) => ({
    keys: await keysOf(tx, caller, account),
    pack: packAt(await openContext(tx, caller.tenant), app.now()).pack,
  }));
  if (!keys) throw new Problem('not-found', 'There is no such account in your portfolio.');
  const named = (list: readonly { key: string }[]) => list.map((one) => one.key);
  if (mark.do === 'step')
    unknown(
      'body.milestone',
      [mark.milestone],
      stepsOf(pack).flatMap(({ milestone }) => milestone ?? []),
    );
  if (mark.do === 'training') unknown('body.modules', mark.modules, named(pack.modules));
  if (mark.do === 'profile')
    unknown(
      'body.items',
      mark.items.map(({ item }) => item),
      named(pack.profile.items),
    );
  await recordOrRefuse(
    app,
    caller,
    factsOf(mark).map(({ type, part, payload }) => ({
      type,
      happenedAt: app.now(),
      source: 'kept',
      // Filed like a logged talk, so that one address takes back either.
      externalId: `log/${mark.id}${part}`,
      channel: 'screen' as const,
      actor: caller.person,
      payload: { account: keys.accountKey, person: keys.personKey, ...payload },
    })),
  );
};
