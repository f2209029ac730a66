import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { keysOf, recordOrRefuse } from '../interactions/index.ts';
import { openContext, packAt } from '../organisation/index.ts';
import { sayings } from './facts.ts';
import { termKeys } from './store.ts';

/** Made by the client, so that the same thing said twice counts once; it is taken back under this id. */
const id = z.uuid();

/** What a customer said about the next term. */
export const saidForm = z.strictObject({
  id,
  says: z.enum(sayings),
  reason: z.string().trim().min(1).max(120).nullish(),
  plan: z.string().trim().max(500).nullish(),
  paysBy: z.iso.date().nullish(),
  note: z.string().trim().max(2_000).default(''),
});

/** How likely the caller holds a renewal to be. */
export const forecastForm = z.strictObject({ id, chance: z.number().min(0).max(1) });

const record = async (app: App, caller: Caller, term: string, type: string, entry: string, payload: object) => {
  if (!caller.person) throw new Problem('forbidden', 'Only somebody who looks after accounts can say this.');
  const keys = await inTenant(app.sql, caller.tenant, async (tx) => {
    const found = await termKeys(tx, caller.tenant, term);
    const own = found && (await keysOf(tx, caller, found.account));
    if (!found || !own) throw new Problem('not-found', 'There is no such term in your portfolio.');
    return { ...found, person: own.personKey };
  });
  if (keys.renewed) throw new Problem('conflict', 'This term is renewed: there is nothing left to say about it.');
  await recordOrRefuse(app, caller, [
    {
      type,
      happenedAt: app.now(),
      source: 'kept',
      // Filed like a logged talk, so that one address takes back either.
      externalId: `log/${entry}`,
      channel: 'screen',
      actor: caller.person,
      payload: { subscription: keys.key, account: keys.accountKey, person: keys.person, ...payload },
    },
  ]);
};

/** Writes down what a customer said about a renewal. A no names one of the pack's reasons. */
export const saySaid = async (app: App, caller: Caller, term: string, form: z.output<typeof saidForm>) => {
  const { id: entry, says, plan, paysBy, note } = form;
  const reason = says === 'no' ? (form.reason ?? null) : null;
  if (says === 'no') {
    const { pack } = await inTenant(app.sql, caller.tenant, async (tx) =>
      packAt(await openContext(tx, caller.tenant), app.now()),
    );
    const known = (pack.taxonomies['loss-reasons'] ?? []).filter(({ retired }) => !retired);
    if (known.length > 0 && !known.some(({ key }) => key === reason))
      throw new Problem('not-valid', 'A no has a reason.', [
        { where: 'body.reason', what: `Choose one of ${known.map(({ key }) => key).join(', ')}.` },
      ]);
  }
  const payload = { says, reason, plan: plan ?? null, pays_by: says === 'yes' ? (paysBy ?? null) : null, note };
  await record(app, caller, term, 'renewal.said', entry, payload);
};

/** Writes down how likely the caller holds a renewal to be. */
export const sayForecast = (app: App, caller: Caller, term: string, form: z.output<typeof forecastForm>) =>
  record(app, caller, term, 'renewal.forecast-said', form.id, { chance: form.chance });
