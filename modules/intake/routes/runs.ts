import type { Caller } from '../../../platform/http/caller.ts';
import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { cursorOf, nextPage, openCursor, paging } from '../../../platform/http/page.ts';
import { notValid, Problem } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { checkRun } from '../actions-check.ts';
import { kindByKey } from '../kinds/index.ts';
import type { RunState } from '../run.ts';
import { getRun, listRuns, moveRun, putFindings, putMapping } from '../store.ts';
import { refusedFile } from '../refused-file.ts';
import { mappingShape, optionsShape, runAnswer, runOf, shownRun, type ToolsOf } from './run-answer.ts';

const params = z.object({ run: z.uuid() });

/** The imports of the organisation, the newest first. */
export const listImports = (toolsOf: ToolsOf) =>
  route({
    method: 'GET',
    path: '/api/v1/imports',
    permission: 'imports.run',
    summary: 'Imports, the newest first',
    tag: 'Imports',
    query: z.strictObject(paging),
    answer: z.object({ items: z.array(runAnswer), ...nextPage }),
    async handle({ query, caller }, app) {
      const { secret } = app.settings;
      const purpose = `imports ${caller.tenant}`;
      const [at, id] = query.cursor ? openCursor(secret, purpose, query.cursor) : [];
      const before = query.cursor ? { at: Number(at), id: String(id) } : null;
      const rows = await inTenant(toolsOf(app).sql, caller.tenant, (tx) =>
        listRuns(tx, caller.tenant, { limit: query.limit + 1, before }),
      );
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      return {
        items: items.map((run) => shownRun(run, app.now())),
        next: rows.length > query.limit && last ? cursorOf(secret, purpose, [last.created_at, last.id]) : null,
      };
    },
  });

/** One import as it stands: asked again and again while it runs. */
export const readImport = (toolsOf: ToolsOf) =>
  route({
    method: 'GET',
    path: '/api/v1/imports/:run',
    permission: 'imports.run',
    summary: 'One import: how far it is, what landed, what came back',
    tag: 'Imports',
    params,
    answer: runAnswer,
    handle: async ({ params: { run }, caller }, app) => shownRun(await runOf(toolsOf(app), caller, run), app.now()),
  });

const checkZone = (zone: string): void => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw notValid('body.options.zone', `There is no time zone "${zone}". Write it like Asia/Kolkata.`);
  }
};

const checkPattern = (pattern: string | undefined): void => {
  // Digits, classes and counts only: enough for extensions, and nothing that could take for ever.
  if (pattern !== undefined && !/^[\dx\\d[\]\-{},?]*$/.test(pattern))
    throw notValid('body.options.internal', 'Describe your extensions like \\d{3,4} or 4\\d{3}.');
};

/** Says what the file brings and which column brings which field. */
export const mapImport = (toolsOf: ToolsOf) =>
  route({
    method: 'PUT',
    path: '/api/v1/imports/:run/mapping',
    permission: 'imports.run',
    summary: 'Say what the file brings, which columns bring which fields, and how dates and numbers are written',
    tag: 'Imports',
    params,
    body: z.strictObject({
      kind: z.string().max(60),
      source: z.string().trim().min(1).max(120).optional(),
      mapping: mappingShape,
      options: optionsShape.partial().default({}),
    }),
    answer: runAnswer,
    async handle({ params: { run: id }, body, caller }, app) {
      const tools = toolsOf(app);
      const run = await runOf(tools, caller, id);
      const kind = kindByKey.get(body.kind);
      if (!kind) throw notValid('body.kind', 'There is no such kind of file; see /api/v1/imports/kinds.');
      const known = new Set(kind.fields.map((field) => field.key));
      for (const field of Object.keys(body.mapping))
        if (!known.has(field)) throw notValid(`body.mapping.${field}`, `${kind.title} have no such field.`);
      const options = { ...run.options, ...body.options };
      checkZone(options.zone);
      checkPattern(options.internal);
      if (run.state !== 'uploaded' && run.state !== 'checked')
        throw new Problem('conflict', 'This import has begun; hand the file in again to read it in another way.');
      const source = body.source ?? (run.source === 'import' ? `import:${kind.key}` : run.source);
      await inTenant(tools.sql, caller.tenant, (tx) =>
        putMapping(tx, caller.tenant, id, { kind: kind.key, source, mapping: body.mapping, options }),
      );
      return shownRun(await runOf(tools, caller, id), app.now());
    },
  });

/** Reads the file and writes nothing. */
export const checkImport = (toolsOf: ToolsOf) =>
  route({
    method: 'POST',
    path: '/api/v1/imports/:run/check',
    permission: 'imports.run',
    summary: 'Read the file without writing: what would land, what is known, what would come back and why',
    tag: 'Imports',
    params,
    body: z.strictObject({
      rows: z
        .number()
        .int()
        .min(1)
        .max(1_000_000)
        .default(20_000)
        .meta({ description: 'Look at the first so many rows' }),
    }),
    answer: runAnswer,
    perMinute: 20,
    async handle({ params: { run: id }, body, caller, raw }, app) {
      const tools = toolsOf(app);
      const run = await runOf(tools, caller, id);
      if (!run.kind) throw notValid('body', 'Say first what the file brings (PUT …/mapping).');
      const gone = new AbortController();
      raw.raw.once('close', () => raw.raw.destroyed && gone.abort());
      const findings = await checkRun(tools, caller.tenant, run, { rows: body.rows, signal: gone.signal });
      await inTenant(tools.sql, caller.tenant, (tx) => putFindings(tx, caller.tenant, id, findings));
      return shownRun(await runOf(tools, caller, id), app.now());
    },
  });

const move = <Verb extends string>(
  toolsOf: ToolsOf,
  verb: Verb,
  { from, to, summary }: { from: readonly RunState[]; to: RunState; summary: string },
) =>
  route({
    method: 'POST',
    path: `/api/v1/imports/:run/${verb}` as const,
    permission: 'imports.run',
    summary,
    tag: 'Imports',
    params,
    answer: runAnswer,
    async handle({ params: { run: id }, caller }: { params: { run: string }; caller: Caller }, app) {
      const tools = toolsOf(app);
      const run = await runOf(tools, caller, id);
      if (to === 'running' && !run.kind) throw notValid('body', 'Say first what the file brings (PUT …/mapping).');
      const moved = await inTenant(tools.sql, caller.tenant, (tx) =>
        moveRun(tx, caller.tenant, id, from, to, app.now()),
      );
      const now = await inTenant(tools.sql, caller.tenant, (tx) => getRun(tx, caller.tenant, id));
      // Asked twice, the second time finds it done: that is no conflict.
      if (!moved && now?.state !== to)
        throw new Problem('conflict', `This import is ${now?.state}; it can't ${verb} now.`);
      return shownRun(now!, app.now());
    },
  });

export const startImport = (toolsOf: ToolsOf) =>
  move(toolsOf, 'start', {
    from: ['uploaded', 'checked'],
    to: 'running',
    summary: 'Start an import; it runs in the background',
  });

export const cancelImport = (toolsOf: ToolsOf) =>
  move(toolsOf, 'cancel', {
    from: ['uploaded', 'checked', 'running', 'paused', 'failed'],
    to: 'cancelled',
    summary: 'Stop an import; what landed stays',
  });

export const resumeImport = (toolsOf: ToolsOf) =>
  move(toolsOf, 'resume', {
    from: ['cancelled', 'paused', 'failed'],
    to: 'running',
    summary: 'Go on with a stopped import from where it was',
  });

/** The rows that came back, each with its reason, as a file to correct and hand in again. */
export const importErrors = (toolsOf: ToolsOf) =>
  route({
    method: 'GET',
    path: '/api/v1/imports/:run/errors',
    permission: 'imports.run',
    summary: 'The rows that were not taken, with the reason, as CSV',
    tag: 'Imports',
    params,
    answer: z.string(),
    produces: 'text/csv',
    async handle({ params: { run: id }, caller, reply }, app) {
      const tools = toolsOf(app);
      const run = await runOf(tools, caller, id);
      const name = `${run.file_name.replace(/\.[a-z]+$/i, '').replaceAll(/[^\w.-]+/g, '-') || 'rows'}-to-correct.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(await refusedFile(tools, caller.tenant, run));
    },
  });
