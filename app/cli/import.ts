import { createWriteStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  checkRun,
  createRun,
  findFiles,
  type FoundFile,
  type ImportKind,
  type ImportRun,
  importFile,
  type IntakeTools,
  kindByKey,
  kinds,
  refusedFile,
  findingsInWords,
  summaryOf,
} from '../../modules/intake/index.ts';

export interface ImportWish {
  /** Files, or folders whose known files are all taken. */
  paths: readonly string[];
  /** Under which name the facts count once; by the kind of file unless told. */
  source?: string;
  /** What the files bring; recognised unless told. */
  kind?: string;
  /** IANA zone of times that carry no offset; the organisation's unless told. */
  zone?: string;
  /** Field → column, where the suggestion is wrong. */
  mapping?: Readonly<Record<string, string>>;
  /** Says what would happen, and writes nothing. */
  dryRun?: boolean;
  json?: boolean;
}

export interface ImportSurroundings {
  tools: IntakeTools;
  tenant: string;
  /** Prints a line. */
  print(line: string): void;
  /** Shows a line that the next one replaces; left out where nobody watches. */
  progress?: (line: string) => void;
  signal?: AbortSignal;
}

/** What became of one file. */
export interface ImportedFile {
  file: string;
  kind: string | null;
  state: string;
  read: number;
  recorded: number;
  duplicate: number;
  refused: number;
  seconds: number;
  summary: string;
  /** Where the rows stand that came back. */
  errorFile: string | null;
}

const unread = ({ path, problem }: FoundFile): ImportedFile => ({
  file: path,
  kind: null,
  state: 'left',
  read: 0,
  recorded: 0,
  duplicate: 0,
  refused: 0,
  seconds: 0,
  summary:
    problem ??
    `${basename(path)} is of no kind that is known here. Name it: --kind ${kinds.map((kind) => kind.key).join('|')}.`,
  errorFile: null,
});

const keepErrors = async (
  { tools, tenant }: ImportSurroundings,
  path: string,
  run: ImportRun,
): Promise<string | null> => {
  if (run.refused === 0) return null;
  const to = join(dirname(path), `${basename(path).replace(/\.[a-z]+$/i, '')}.errors.csv`);
  await pipeline(await refusedFile(tools, tenant, run), createWriteStream(to));
  return to;
};

const columnsOf = (mapping: ImportWish['mapping']) =>
  mapping && Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, [column]]));

const checkOne = async (
  wish: ImportWish,
  { tools, tenant }: ImportSurroundings,
  path: string,
  kind: ImportKind,
): Promise<ImportedFile> => {
  const started = performance.now();
  const { run } = await createRun(tools, {
    tenant,
    fileName: basename(path),
    content: path,
    kind: kind.key,
    source: wish.source,
    options: wish.zone ? { zone: wish.zone } : undefined,
    by: null,
  });
  const found = await checkRun(tools, tenant, { ...run, mapping: { ...run.mapping, ...columnsOf(wish.mapping) } });
  const why = found.groups.slice(0, 5).map(({ reason, count, lines }) => ` ${count} × ${reason} (line ${lines[0]})`);
  return {
    file: path,
    kind: kind.key,
    state: 'checked',
    read: found.rows,
    recorded: found.wouldLand,
    duplicate: found.duplicate,
    refused: found.refused,
    seconds: (performance.now() - started) / 1000,
    summary: `${findingsInWords(found)}${why.join('')}`,
    errorFile: null,
  };
};

const importOne = async (
  wish: ImportWish,
  around: ImportSurroundings,
  path: string,
  kind: ImportKind,
): Promise<ImportedFile> => {
  const { tools, tenant, progress, signal } = around;
  const started = performance.now();
  const run = await importFile(
    tools,
    tenant,
    { path, kind },
    {
      source: wish.source,
      options: wish.zone ? { zone: wish.zone } : undefined,
      mapping: columnsOf(wish.mapping),
      signal,
      progress: ({ read, bytes_read, bytes }) => {
        const seconds = (performance.now() - started) / 1000;
        const left = bytes_read > 0 ? Math.ceil((seconds / bytes_read) * Math.max(0, bytes - bytes_read)) : 0;
        progress?.(`${basename(path)}: ${read} rows, ${Math.round(read / seconds)} a second, about ${left} s left`);
      },
    },
  );
  const { state, read, recorded, duplicate, refused } = run;
  const errorFile = await keepErrors(around, path, run);
  const odd = run.notices.map(({ count, message }) => ` ${count} × ${message}`);
  return {
    file: path,
    kind: kind.key,
    ...{ state, read, recorded, duplicate, refused },
    seconds: (performance.now() - started) / 1000,
    summary: `${summaryOf(run)}${odd.join('')}`,
    errorFile,
  };
};

/**
 * `kept import`: takes files in, those of a folder in the order in which they refer to one another. Rows that can't be
 * taken are written beside their file, each with its reason. Answers what became of each file.
 */
export const importFiles = async (wish: ImportWish, around: ImportSurroundings): Promise<ImportedFile[]> => {
  if (wish.kind && !kindByKey.has(wish.kind))
    throw new Error(`There is no kind "${wish.kind}". It is one of ${kinds.map((kind) => kind.key).join(', ')}.`);
  const results: ImportedFile[] = [];
  for (const found of await findFiles(around.tools, around.tenant, wish.paths, wish.kind)) {
    if (around.signal?.aborted) break;
    const { path, kind } = found;
    const result = kind ? await (wish.dryRun ? checkOne : importOne)(wish, around, path, kind) : unread(found);
    results.push(result);
    if (!wish.json) {
      around.print(`${basename(path)}${kind ? ` (${kind.title.toLowerCase()})` : ''}: ${result.summary}`);
      if (result.errorFile) around.print(`  The rows that came back: ${result.errorFile}`);
    }
  }
  if (wish.json) around.print(JSON.stringify(results, null, 2));
  return results;
};
