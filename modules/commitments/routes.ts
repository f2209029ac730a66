import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { openContext } from '../organisation/index.ts';
import { visiblePeople } from '../people/index.ts';
import { commitmentById, type CommitmentRead } from './read.ts';
import { commitmentShape, showCommitment } from './shape.ts';
import { escalationsOf } from './store.ts';
import { whyDueThen } from './why.ts';

const one = z.strictObject({ commitment: z.uuid() });
const instant = z.number().int();

const find = (app: App, caller: Caller, id: string): Promise<CommitmentRead> =>
  inTenant(app.sql, caller.tenant, async (tx) => {
    const [row, people] = await Promise.all([commitmentById(tx, caller.tenant, id), visiblePeople(tx, caller)]);
    const visible = row && (people === null || row.owner_id === null || people.includes(row.owner_id));
    if (!visible) throw new Problem('not-found', 'There is no such commitment in your portfolio.');
    return row;
  });

export const getCommitment = route({
  method: 'GET',
  path: '/api/v1/commitments/:commitment',
  permission: 'commitments.read',
  summary: 'A commitment with its clock: why it is due then, step by step, what happened to it, who was told',
  tag: 'Commitments',
  params: one,
  answer: commitmentShape.extend({
    why: z.array(z.object({ text: z.string(), at: instant.nullable() })),
    trail: z.array(z.object({ at: instant, does: z.string(), because: z.string().optional(), to: instant.optional() })),
    escalations: z.array(z.object({ dueAt: instant, firedAt: instant, to: z.string().nullable(), said: z.string() })),
    packVersion: z.number(),
  }),
  async handle({ params, caller }, app) {
    const row = await find(app, caller, params.commitment);
    return inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      return {
        ...showCommitment(row, app.now()),
        why: whyDueThen(context, row),
        trail: row.trail.map(({ at, does, because, to }) => ({
          at,
          does,
          ...(because ? { because } : {}),
          ...(to === undefined ? {} : { to }),
        })),
        escalations: await escalationsOf(tx, caller.tenant, row.id),
        packVersion: row.pack_version,
      };
    });
  },
});

const change = z.discriminatedUnion('do', [
  z.strictObject({ id: z.uuid(), do: z.literal('keep') }),
  z.strictObject({
    id: z.uuid(),
    do: z.literal('move'),
    to: z.iso.datetime({ offset: true }),
    reason: z.string().max(500).default(''),
    told: z.boolean().default(true).meta({ description: 'Whether whoever waits for it was told' }),
  }),
  z.strictObject({ id: z.uuid(), do: z.literal('release'), reason: z.string().trim().min(1).max(500) }),
]);

const factFor = { keep: 'promise.kept', move: 'promise.moved', release: 'promise.released' } as const;

export const changePromise = route({
  method: 'POST',
  path: '/api/v1/commitments/:commitment/change',
  permission: 'commitments.manage',
  summary: 'Keep a promise, move it to another time, or release it; the first date stays the one it is judged by',
  tag: 'Commitments',
  params: one,
  body: change,
  answer: commitmentShape,
  async handle({ params, body, caller }, app) {
    const row = await find(app, caller, params.commitment);
    if (row.programme !== 'promise' || !row.subject)
      throw new Problem(
        'conflict',
        'Only a promise can be changed by hand; this one ends by what happens on the account.',
      );
    const { id, do: what, ...rest } = body;
    const [result] = await app.recorder.record(caller.tenant, [
      {
        type: factFor[what],
        happenedAt: app.now(),
        source: 'kept',
        externalId: `promise/${id}`,
        channel: 'screen',
        actor: caller.person,
        payload: { promise: row.subject, account: row.account_key, ...rest },
      },
    ]);
    if (result?.status === 'refused') throw new Problem('not-valid', result.reason);
    return showCommitment(await find(app, caller, row.id), app.now());
  },
});

export const commitmentRoutes = [getCommitment, changePromise];
