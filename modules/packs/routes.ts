import { stringify } from 'yaml';
import { z } from 'zod';
import { packJsonSchema, packSchema } from '../../catalogue/packs/index.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { notFound } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import type { KeptContext, PackVersion } from '../organisation/index.ts';
import { changePack, type Editor, rollBack } from './actions/change-pack.ts';
import { newestOf } from './actions/draft.ts';
import { diffPacks } from './change/diff.ts';
import { pageOf } from './page.ts';
import { packPageShape } from './page-shape.ts';
import { differenceShape, draftShape, savedShape, savingShape, versionShape } from './route-shapes.ts';
import { deleteDraft, getDraft, putDraftRoute, renewDraftRoute } from './routes/drafts.ts';
import { getReadings, previewPack, tryPack } from './routes/trials.ts';
import { within } from './routes/within.ts';
import { holdDraft } from './store/drafts.ts';
import { listVersions } from './store/versions.ts';

const tag = 'Packs';

const editor = (app: App, caller: Caller): Editor => ({
  tenant: caller.tenant,
  person: caller.person,
  user: caller.user,
  name: caller.name,
  now: app.now(),
  factTypes: app.factTypes,
});

const versionIn = (context: KeptContext, version: number): PackVersion => {
  const found = context.packs.find((each) => each.version === version);
  if (!found) throw notFound('version of the pack');
  return found;
};

const packAnswer = z.object({
  version: z.number(),
  effectiveFrom: z.number().meta({ description: 'Epoch milliseconds' }),
  pack: packSchema,
  page: packPageShape,
});

export const getCurrentPack = route({
  method: 'GET',
  path: '/api/v1/packs/current',
  permission: 'packs.read',
  summary: 'How the organisation works: its pack, as data and as a page',
  tag,
  answer: packAnswer,
  handle: ({ caller }, app) =>
    within(app, caller, (_, context) => {
      const newest = newestOf(context);
      return { ...newest, page: pageOf(newest.pack) };
    }),
});

export const getPackVersions = route({
  method: 'GET',
  path: '/api/v1/packs/versions',
  permission: 'packs.read',
  summary: 'Every version of the pack, the newest first',
  tag,
  answer: z.object({ items: z.array(versionShape) }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => ({ items: await listVersions(tx, caller.tenant) })),
});

export const getPackVersion = route({
  method: 'GET',
  path: '/api/v1/packs/versions/:version',
  permission: 'packs.read',
  summary: 'One version of the pack, as data and as a page',
  tag,
  params: z.strictObject({ version: z.coerce.number().int().min(1).max(1_000_000) }),
  answer: packAnswer,
  handle: ({ params, caller }, app) =>
    within(app, caller, (_, context) => {
      const found = versionIn(context, params.version);
      return { ...found, page: pageOf(found.pack) };
    }),
});

const versionNumber = z.coerce.number().int().min(1).max(1_000_000);

export const getPackDiff = route({
  method: 'GET',
  path: '/api/v1/packs/diff',
  permission: 'packs.read',
  summary: 'What differs between two versions of the pack, as data and in words',
  tag,
  query: z.strictObject({ from: versionNumber, to: versionNumber }),
  answer: z.object({ from: z.number(), to: z.number(), differences: z.array(differenceShape) }),
  handle: ({ query, caller }, app) =>
    within(app, caller, (_, context) => ({
      ...query,
      differences: diffPacks(versionIn(context, query.from).pack, versionIn(context, query.to).pack),
    })),
});

export const savePack = route({
  method: 'POST',
  path: '/api/v1/packs/versions',
  permission: 'packs.edit',
  summary: 'Save a changed pack as a new version, in force from now on',
  tag,
  body: draftShape.extend(savingShape),
  answer: savedShape,
  status: 201,
  handle: ({ body, caller }, app) => changePack(app.sql, editor(app, caller), body),
});

export const rollBackPack = route({
  method: 'POST',
  path: '/api/v1/packs/roll-back',
  permission: 'packs.edit',
  summary: 'Take up an earlier version again, as a new one',
  tag,
  body: z.strictObject({ base: z.number().int().min(1), to: z.number().int().min(1), ...savingShape }),
  answer: savedShape,
  status: 201,
  handle: ({ body, caller }, app) => rollBack(app.sql, editor(app, caller), body),
});

export const getPackSchema = route({
  method: 'GET',
  path: '/api/v1/packs/schema',
  permission: 'packs.read',
  summary: 'The shape of a pack as JSON Schema (draft 2020-12)',
  tag,
  answer: z.record(z.string(), z.unknown()),
  handle: () => packJsonSchema(),
});

export const exportPack = route({
  method: 'GET',
  path: '/api/v1/packs/export',
  permission: 'packs.read',
  summary: 'The pack as a YAML file, as "kept pack check" reads it',
  tag,
  query: z.strictObject({
    of: z.enum(['draft']).optional().meta({ description: 'The caller’s own draft; else the version in force' }),
  }),
  answer: z.string(),
  produces: 'application/yaml',
  async handle({ query, caller, reply }, app) {
    const { name, pack } = await within(app, caller, async (tx, context) => {
      const { pack, version } = newestOf(context);
      if (query.of === undefined) return { name: `${pack.key}-${version}`, pack };
      const draft = await holdDraft(tx, caller.tenant, caller.user);
      if (!draft) throw notFound('draft');
      return { name: `${pack.key}-draft`, pack: draft.body };
    });
    return reply
      .type('application/yaml; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}.yaml"`)
      .send(stringify(pack, { aliasDuplicateObjects: false, lineWidth: 110 }));
  },
});

export const packRoutes = [
  getCurrentPack,
  getPackVersions,
  getPackVersion,
  getPackDiff,
  getDraft,
  putDraftRoute,
  renewDraftRoute,
  deleteDraft,
  getReadings,
  previewPack,
  tryPack,
  savePack,
  rollBackPack,
  getPackSchema,
  exportPack,
];
