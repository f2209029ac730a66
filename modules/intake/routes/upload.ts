import { z } from 'zod';
import { notValid } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { TableRefused } from '../../../platform/tables/index.ts';
import { createRun, type Look } from '../actions-create.ts';
import { lookAt } from '../actions-create.ts';
import { kindByKey } from '../kinds/index.ts';
import { runAnswer, runOf, shownRun, type ToolsOf } from './run-answer.ts';

const gigabyte = 1_073_741_824;

const lookAnswer = z.object({
  header: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  notices: z.array(z.string()),
  sheets: z.array(z.string()),
  fields: z.record(z.string(), z.object({ columns: z.array(z.string()), confidence: z.number(), because: z.string() })),
  questions: z.array(z.string()),
});

const shownLook = ({ suggestion, ...look }: Look): z.input<typeof lookAnswer> => ({
  ...look,
  fields: suggestion?.fields ?? {},
  questions: suggestion?.questions ?? ['What does this file bring?'],
});

const textOf = (fields: Record<string, unknown>, name: string): string | undefined => {
  const field = fields[name] as { value?: unknown } | undefined;
  return typeof field?.value === 'string' && field.value !== '' ? field.value.slice(0, 120) : undefined;
};

/** Takes a file in and suggests how to read it; nothing is imported yet. */
export const upload = (toolsOf: ToolsOf) =>
  route({
    method: 'POST',
    path: '/api/v1/imports',
    permission: 'imports.run',
    summary: 'Hand in a file; the answer says what it seems to bring and how it would be read',
    tag: 'Imports',
    bodyKind: 'multipart',
    bodyLimit: gigabyte,
    status: 201,
    answer: z.object({ run: runAnswer, look: lookAnswer }),
    async handle({ raw, caller }, app) {
      const file = await raw.file({ limits: { fileSize: gigabyte, files: 1 } });
      if (!file) throw notValid('body.file', 'Send one file in the form field "file".');
      const kind = textOf(file.fields, 'kind');
      if (kind && !kindByKey.has(kind))
        throw notValid('body.kind', 'There is no such kind of file; see /api/v1/imports/kinds.');
      try {
        const { run, look } = await createRun(toolsOf(app), {
          tenant: caller.tenant,
          fileName: file.filename,
          content: file.file,
          kind,
          source: textOf(file.fields, 'source'),
          by: caller.person,
        });
        return { run: shownRun(run, app.now()), look: shownLook(look) };
      } catch (error) {
        if (error instanceof TableRefused) throw notValid('body.file', error.message);
        throw error;
      }
    },
  });

/** The columns of a file that was handed in, with samples, for another kind if one is named. */
export const lookAgain = (toolsOf: ToolsOf) =>
  route({
    method: 'GET',
    path: '/api/v1/imports/:run/look',
    permission: 'imports.run',
    summary: 'The columns of a file, samples, and how it would be read as a kind',
    tag: 'Imports',
    params: z.object({ run: z.uuid() }),
    query: z.strictObject({ kind: z.string().max(60).optional() }),
    answer: z.object({
      kind: z.string().nullable(),
      look: lookAnswer,
      mapping: z.record(z.string(), z.array(z.string())),
    }),
    async handle({ params, query, caller }, app) {
      const tools = toolsOf(app);
      const run = await runOf(tools, caller, params.run);
      const { kind, look } = await lookAt(tools, caller.tenant, {
        path: run.stored_path,
        fileName: run.file_name,
        kind: query.kind ?? run.kind,
      });
      return {
        kind: kind?.key ?? null,
        look: shownLook(look),
        mapping: (look.suggestion?.mapping ?? {}) as Record<string, string[]>,
      };
    },
  });
