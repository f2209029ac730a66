import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inTenant } from '../../platform/db/tenant.ts';
import { TableRefused } from '../../platform/tables/index.ts';
import { createRun, lookAt } from './actions-create.ts';
import { executeRun, type Progress } from './actions-execute.ts';
import { kinds } from './kinds/index.ts';
import type { ImportKind, ImportOptions } from './kinds/kind.ts';
import type { Mapping } from './read-cells.ts';
import type { Counts, ImportRun, IntakeTools } from './run.ts';
import { getRun, moveRun, putMapping } from './store.ts';

/** A file of a folder, and what it seems to bring. */
export interface FoundFile {
  path: string;
  kind: ImportKind | null;
  /** Why it can't be read, when it can't. */
  problem: string | null;
}

/** Files that stand beside the data and are no data. */
const beside = /^(\..*|readme.*|.*\.(json|md|pdf|png|jpe?g))$/i;

const filesOf = async (path: string): Promise<string[]> => {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !beside.test(entry.name))
    .map((entry) => join(path, entry.name))
    .sort();
};

/** The files of these paths in the order in which they are to be imported: what others refer to comes first. */
export const findFiles = async (
  tools: IntakeTools,
  tenant: string,
  paths: readonly string[],
  given?: string,
): Promise<FoundFile[]> => {
  const found: FoundFile[] = [];
  for (const path of (await Promise.all(paths.map(filesOf))).flat()) {
    try {
      const { kind } = await lookAt(tools, tenant, { path, fileName: basename(path), kind: given ?? null });
      found.push({ path, kind, problem: null });
    } catch (error) {
      if (!(error instanceof TableRefused)) throw error;
      found.push({ path, kind: null, problem: error.message });
    }
  }
  const place = ({ kind }: FoundFile): number => (kind ? kinds.indexOf(kind) : kinds.length);
  return found.sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
};

export interface ImportFileOptions {
  source?: string | undefined;
  options?: Partial<ImportOptions> | undefined;
  mapping?: Mapping | undefined;
  /** The person who imports. */
  by?: string | null;
  signal?: AbortSignal | undefined;
  progress?: ((progress: Progress) => void) | undefined;
}

/** Imports one file that stays where it is, as it is suggested to be read, to its end. */
export const importFile = async (
  tools: IntakeTools,
  tenant: string,
  file: { path: string; kind: ImportKind },
  { source, options, mapping, by = null, signal, progress }: ImportFileOptions = {},
): Promise<ImportRun> => {
  const fileName = basename(file.path);
  const { run } = await createRun(tools, {
    tenant,
    fileName,
    content: file.path,
    kind: file.kind.key,
    source,
    options,
    by,
  });
  await inTenant(tools.sql, tenant, async (tx) => {
    if (mapping)
      await putMapping(tx, tenant, run.id, { ...run, kind: file.kind.key, mapping: { ...run.mapping, ...mapping } });
    await moveRun(tx, tenant, run.id, ['uploaded'], 'running', tools.now());
  });
  const done = await executeRun(tools, tenant, run.id, {
    ...(signal ? { signal } : {}),
    ...(progress ? { progress } : {}),
  });
  // Another worker of this installation took it: it is on its way all the same.
  return done ?? (await inTenant(tools.sql, tenant, (tx) => getRun(tx, tenant, run.id)))!;
};

/** Imports every file of a folder that is known here, in the order in which they refer to one another. */
export const importFolder = async (
  tools: IntakeTools,
  tenant: string,
  folder: string,
  {
    onFile,
    ...options
  }: ImportFileOptions & {
    onFile?: (done: { file: string; kind: string; counts: Counts; run: ImportRun }) => void;
  } = {},
): Promise<{ imported: ImportRun[]; unknown: FoundFile[] }> => {
  const files = await findFiles(tools, tenant, [folder]);
  const imported: ImportRun[] = [];
  for (const { path, kind } of files) {
    if (!kind) continue;
    const run = await importFile(tools, tenant, { path, kind }, options);
    imported.push(run);
    const { read, recorded, duplicate, refused } = run;
    onFile?.({ file: basename(path), kind: kind.key, counts: { read, recorded, duplicate, refused }, run });
  }
  return { imported, unknown: files.filter((file) => file.kind === null) };
};
