import { z } from 'zod';
import { measureByKey } from '../../../catalogue/measures/index.ts';
import { type Pack, packSchema } from '../../../catalogue/packs/index.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound, Problem } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import type { KeptContext } from '../../organisation/index.ts';
import { newestOf, shapedText } from '../actions/draft.ts';
import { keepDraft, renewDraft } from '../actions/keep-draft.ts';
import { diffPacks } from '../change/diff.ts';
import { lookOver, whereWords } from '../change/look-over.ts';
import { measureAbout } from '../page.ts';
import { differenceShape } from '../route-shapes.ts';
import { dropDraft, listDrafts } from '../store/drafts.ts';
import { knownIn, within } from './within.ts';

const tag = 'Packs';
const body = z.record(z.string(), z.unknown());
const findings = z.array(
  z.object({
    path: z.string().meta({ description: 'As in programmes.support.rules.resolution.clock.within' }),
    where: z.string().meta({ description: 'The same place in words' }),
    what: z.string(),
  }),
);

/** A draft as it stands, looked over. */
const draftAnswer = z.object({
  base: z.number().int(),
  revision: z.number().int(),
  changedAt: z.number().int(),
  body,
  findings,
  differences: z.array(differenceShape),
});

export const getDraft = route({
  method: 'GET',
  path: '/api/v1/packs/draft',
  permission: 'packs.edit',
  summary: 'The caller’s draft of the pack, and who else is changing it',
  tag,
  answer: z.object({
    version: z.number().int().meta({ description: 'The version in force' }),
    pack: packSchema,
    measures: z
      .array(
        z.object({
          key: z.string(),
          name: z.string(),
          unit: z.string(),
          question: z.string().nullable(),
          lessIsBetter: z.boolean(),
          counted: z.boolean(),
        }),
      )
      .meta({ description: 'What a pack may name: the shipped ones and those that it announces' }),
    draft: draftAnswer.nullable(),
    others: z.array(
      z.object({ name: z.string(), base: z.number().int(), changedAt: z.number().int(), words: z.array(z.string()) }),
    ),
  }),
  handle: ({ caller }, app) =>
    within(app, caller, async (tx, context) => {
      const drafts = await listDrafts(tx, caller.tenant);
      const { version, pack } = newestOf(context);
      const mine = drafts.find(({ user }) => user === caller.user);
      const own = mine && {
        ...mine,
        ...lookOver(mine.body, baseOf(context, mine.base), knownIn(app, context)),
        body: mine.body as Record<string, unknown>,
      };
      return {
        ...{ version, pack, measures: namable(pack) },
        draft: own && own.differences.length > 0 ? own : null,
        others: drafts.flatMap((row) => {
          const words =
            row === mine ? [] : diffPacks(baseOf(context, row.base), row.body as Pack).map((each) => each.words);
          const { name, base, changedAt } = row;
          return words.length === 0 ? [] : { name, base, changedAt, words: words.slice(0, 20) };
        }),
      };
    }),
});

const namable = (pack: Pack) =>
  [...new Set([...measureByKey.keys(), ...pack.announces.measures.map(({ measure }) => measure)])]
    .map((key) => ({ key, about: measureAbout(pack, key) }))
    .map(({ key, about: { name, unit, direction, question, counted } }) => ({
      ...{ key, name, unit: unit ?? 'count', question, counted },
      lessIsBetter: direction === 'down',
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));

const baseOf = (context: KeptContext, base: number) =>
  (context.packs.find(({ version }) => version === base) ?? newestOf(context)).pack;

export const putDraftRoute = route({
  method: 'PUT',
  path: '/api/v1/packs/draft',
  permission: 'packs.edit',
  summary: 'Keep a draft of the pack, right or wrong, and hear what is wrong in it and what it changes',
  tag,
  body: z.strictObject({
    base: z.number().int().min(1).meta({ description: 'The version that it was made from' }),
    revision: z.number().int().min(0).meta({ description: 'The revision that it follows; 0 for a new draft' }),
    pack: body.optional(),
    text: z.string().max(400_000).optional().meta({ description: 'A whole pack as a YAML or JSON file' }),
  }),
  answer: draftAnswer,
  handle: ({ body: wish, caller }, app) =>
    within(app, caller, async (tx, context) => {
      const { base, revision, pack, text } = wish;
      if ((pack === undefined) === (text === undefined))
        throw new Problem('not-valid', 'body: give exactly one of pack and text.');
      if (!context.packs.some(({ version }) => version === base)) throw notFound('version of the pack');
      const next = { user: caller.user, name: caller.name, base, revision, body: pack ?? shapedText(text!) };
      const kept = await keepDraft(tx, caller.tenant, next, app.now());
      return { ...kept, ...lookOver(kept.body, baseOf(context, base), knownIn(app, context)) };
    }),
});

export const renewDraftRoute = route({
  method: 'POST',
  path: '/api/v1/packs/draft/renew',
  permission: 'packs.edit',
  summary: 'Bring the caller’s draft onto the version in force, and hear where both changed the same',
  tag,
  body: z.strictObject({ revision: z.number().int().min(1) }),
  answer: draftAnswer.extend({ clashes: z.array(z.object({ path: z.string(), where: z.string() })) }),
  handle: ({ body: { revision }, caller }, app) =>
    within(app, caller, async (tx, context) => {
      const renewed = await renewDraft(tx, context, { user: caller.user, revision }, app.now());
      const { pack } = newestOf(context);
      const clashes = renewed.clashes.map((path) => ({ path, where: whereWords(path, pack, renewed.body as Pack) }));
      return { ...renewed, clashes, ...lookOver(renewed.body, pack, knownIn(app, context)) };
    }),
});

export const deleteDraft = route({
  method: 'DELETE',
  path: '/api/v1/packs/draft',
  permission: 'packs.edit',
  summary: 'Let go of the caller’s draft of the pack',
  tag,
  answer: z.void(),
  handle: ({ caller }, app) => inTenant(app.sql, caller.tenant, (tx) => dropDraft(tx, caller.tenant, caller.user)),
});
