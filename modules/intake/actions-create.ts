import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inTenant } from '../../platform/db/tenant.ts';
import { newId } from '../../platform/ledger/identity.ts';
import { openContext } from '../organisation/index.ts';
import { folderOf } from './actions-execute.ts';
import { kindByKey } from './kinds/index.ts';
import type { ImportKind, ImportOptions } from './kinds/kind.ts';
import { openFile } from './open-file.ts';
import { recognise } from './recognise.ts';
import { rememberedMapping } from './remembered.ts';
import type { ImportRun, IntakeTools } from './run.ts';
import { addRun, getRun } from './store.ts';
import { type FileSuggestion, suggestReading } from './suggest.ts';

export interface NewRun {
  tenant: string;
  fileName: string;
  /** The bytes, to be kept; or the path of a file that stays where it is. */
  content: Readable | string;
  kind?: string | undefined;
  source?: string | undefined;
  options?: Partial<ImportOptions> | undefined;
  /** The person who imports. */
  by: string | null;
}

/** What a person sees of a file before it is read: its columns with samples, and how it is probably to be read. */
export interface Look {
  header: string[];
  samples: string[][];
  notices: string[];
  sheets: string[];
  suggestion: FileSuggestion | null;
}

const usualOptions = async (tools: IntakeTools, tenant: string): Promise<ImportOptions> => {
  const { organisation } = await inTenant(tools.sql, tenant, (tx) => openContext(tx, tenant));
  const country = new Intl.Locale(organisation.locale).region ?? 'IN';
  const numberFormat = new Intl.NumberFormat(organisation.locale).format(1.5).includes(',') ? 'comma' : 'point';
  return { zone: organisation.zone, currency: organisation.currency, country, dateOrder: 'auto', numberFormat };
};

/** Opens a kept file and says what it seems to bring. */
export const lookAt = async (
  tools: IntakeTools,
  tenant: string,
  file: {
    path: string;
    fileName: string;
    kind: string | null;
    source?: string | undefined;
    options?: Partial<ImportOptions> | undefined;
  },
): Promise<{ kind: ImportKind | null; source: string | null; look: Look }> => {
  const base = { ...(await usualOptions(tools, tenant)), ...file.options };
  const plain = await openFile(file.path, file.fileName, null);
  const given = kindByKey.get(file.kind ?? '') ?? null;
  const kind = given ?? recognise({ ...plain, fileName: file.fileName, samples: plain.sample.map((row) => row.cells) });
  await plain.close();
  const table = await openFile(file.path, file.fileName, kind);
  try {
    const look: Look = {
      header: table.header,
      samples: table.sample.slice(0, 5).map((row) => row.cells.map((cell) => cell.slice(0, 200))),
      notices: table.notices,
      sheets: table.sheets ?? [],
      suggestion: kind ? suggestReading(table, kind, base) : null,
    };
    if (!kind || !look.suggestion) return { kind, source: null, look };
    const before = await inTenant(tools.sql, tenant, (tx) =>
      rememberedMapping(tx, tenant, { kind: kind.key, header: table.header, source: file.source }),
    );
    if (!before) return { kind, source: null, look };
    look.suggestion = { ...look.suggestion, mapping: before.mapping, options: { ...before.options, ...file.options } };
    return { kind, source: before.source, look };
  } finally {
    await table.close();
  }
};

/**
 * Takes a file in under a name of our own, says what it seems to bring and how it is to be read, and waits for a word.
 * @throws TableRefused when the file can't be read as a table; nothing of it is kept then
 */
export const createRun = async (tools: IntakeTools, input: NewRun): Promise<{ run: ImportRun; look: Look }> => {
  const { tenant, content } = input;
  const id = newId(tools.now());
  const folder = folderOf(tools, tenant, id);
  const fileName = basename(input.fileName.replaceAll('\\', '/')).slice(0, 200) || 'file';
  const kept = typeof content === 'string' ? content : join(folder, 'file');
  try {
    if (typeof content !== 'string') {
      await mkdir(folder, { recursive: true });
      await pipeline(content, createWriteStream(kept, { mode: 0o600 }));
    }
    const { kind, source, look } = await lookAt(tools, tenant, {
      path: kept,
      fileName,
      kind: input.kind ?? null,
      source: input.source,
      options: input.options,
    });
    const run = await inTenant(tools.sql, tenant, async (tx) => {
      await addRun(tx, tenant, {
        id,
        kind: kind?.key ?? null,
        source: input.source ?? source ?? (kind ? `import:${kind.key}` : 'import'),
        file_name: fileName,
        stored_path: kept,
        bytes: (await stat(kept)).size,
        mapping: look.suggestion?.mapping ?? {},
        options: look.suggestion?.options ?? (await usualOptions(tools, tenant)),
        created_by: input.by,
        created_at: tools.now(),
      });
      return (await getRun(tx, tenant, id))!;
    });
    return { run, look };
  } catch (error) {
    if (typeof content !== 'string') await rm(folder, { recursive: true, force: true });
    throw error;
  }
};
