import { Readable } from 'node:stream';
import { z } from 'zod';
import { notFound } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { csvLine } from '../../../platform/tables/index.ts';
import { kindByKey, kinds } from '../kinds/index.ts';

/** What can be imported: each kind with its fields. */
export const listKinds = route({
  method: 'GET',
  path: '/api/v1/imports/kinds',
  permission: 'imports.run',
  summary: 'The kinds of files that can be imported, with their fields',
  tag: 'Imports',
  answer: z.object({
    items: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        sentence: z.string(),
        fields: z.array(
          z.object({
            key: z.string(),
            label: z.string(),
            kind: z.string(),
            required: z.boolean(),
            help: z.string().nullable(),
            allowed: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  handle: () => ({
    items: kinds.map(({ key, title, sentence, fields }) => ({
      key,
      title,
      sentence,
      fields: fields.map((field) => ({
        key: field.key,
        label: field.label,
        kind: field.kind,
        required: field.required ?? false,
        help: field.help ?? null,
        allowed: field.allowed?.map((each) => each.value) ?? [],
      })),
    })),
  }),
});

/** A file with the right header and one row, to fill in. */
export const kindTemplate = route({
  method: 'GET',
  path: '/api/v1/imports/kinds/:kind/template',
  permission: 'imports.run',
  summary: 'A CSV file with the header of a kind and one sample row',
  tag: 'Imports',
  answer: z.string(),
  produces: 'text/csv',
  handle({ params, reply }) {
    const kind = kindByKey.get(params.kind);
    if (!kind || kind.fields.length === 0) throw notFound('kind of file with columns');
    const header = csvLine(kind.fields.map((field) => field.key));
    const row = csvLine(kind.fields.map((field) => field.example ?? ''));
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${kind.key}.csv"`)
      .send(Readable.from([`\ufeff${header}${row}`]));
  },
});
