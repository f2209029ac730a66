import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { inTenant } from '../../platform/db/tenant.ts';
import type { FactResult } from '../../platform/ledger/fact.ts';
import type { Table, TableRow } from '../../platform/tables/index.ts';
import { type BatchInput, prepareBatch, type Prepared } from './actions-prepare.ts';
import { type Directory, directoryOf } from './directory.ts';
import { kindByKey } from './kinds/index.ts';
import type { ImportKind, Item, Notice, Reader } from './kinds/kind.ts';
import { directoryEntries, putSaid, recordedBetween } from './look-ups.ts';
import { Notices } from './notices.ts';
import { openFile } from './open-file.ts';
import { inPieces } from './pieces.ts';
import { RefusedList, type RefusedRow } from './store-refused.ts';
import { readerOf } from './readers.ts';
import { rememberMapping } from './remembered.ts';
import type { Counts, ImportRun, IntakeTools } from './run.ts';
import { keepHolidays } from './actions-holidays.ts';
import { claimRun, endRun, getRun, putCheckpoint, readerState, releaseRun } from './store.ts';

/** Rows that go to the write path together. */
const batchRows = 2_000;

/** A run whose worker has shown no life for this long may be taken over. */
export const patience_ms = 20_000;

export const refusedPathOf = (tools: Pick<IntakeTools, 'dataFolder'>, tenant: string, run: string): string =>
  join(tools.dataFolder, 'imports', tenant, run, 'refused.ndjson');

export type Progress = Counts & { bytes_read: number; bytes: number };

export interface ExecuteOptions {
  /** Ends the run at its next checkpoint; it goes on when it is executed again. */
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
}

/** Nobody and no number: for kinds that need no look into the organisation. */
const noDirectory: Directory = { person: () => null, account: () => null };

/** Everything that one execution of a run carries. */
interface Execution {
  tools: IntakeTools;
  tenant: string;
  run: ImportRun;
  kind: ImportKind;
  claim: string;
  batch: BatchInput;
  reader: Reader;
  refused: RefusedList;
  notices: Notices;
  counts: Counts;
  /** Facts that this run had recorded behind its last checkpoint before it was interrupted. */
  recorded: { since: number; until: number; seen: Set<string> } | null;
}

/** Facts of this batch that the run had recorded behind its last checkpoint: nobody has counted them yet. */
const uncounted = async (
  { tools, tenant, recorded }: Execution,
  results: readonly FactResult[],
): Promise<Set<string>> => {
  const ids = recorded ? results.flatMap((each) => (each.status === 'duplicate' ? [each.id] : [])) : [];
  if (!recorded || ids.length === 0) return new Set();
  const rows = await inTenant(tools.sql, tenant, (tx) => recordedBetween(tx, tenant, ids, recorded));
  return new Set(rows.filter((id) => !recorded.seen.has(id)));
};

/**
 * What became of a row. After a crash, facts come again that this very run had recorded behind its last checkpoint:
 * the first time they count as recorded.
 */
const outcomeOf = ({ recorded }: Execution, results: readonly FactResult[], own: ReadonlySet<string>): FactResult => {
  const refused = results.find((result) => result.status === 'refused');
  if (refused) return refused;
  const fresh = results.find((result) => result.status === 'recorded');
  if (fresh) return fresh;
  for (const result of results) {
    if (result.status !== 'duplicate' || !own.has(result.id) || recorded!.seen.has(result.id)) continue;
    recorded!.seen.add(result.id);
    return { status: 'recorded', id: result.id };
  }
  return results.find((result) => result.status === 'duplicate' && result.differs) ?? results[0]!;
};

const settleRow = (
  execution: Execution,
  { item, refused }: Prepared,
  results: readonly FactResult[],
  own: ReadonlySet<string>,
): RefusedRow | null => {
  const { counts, notices } = execution;
  const { line, cells } = item;
  const outcome = refused ? { status: 'refused' as const, ...refused } : outcomeOf(execution, results, own);
  if (outcome.status !== 'refused') {
    counts[outcome.status]++;
    if (outcome.status === 'duplicate' && outcome.differs && results.length > 0 && !item.drafts)
      notices.add({
        line,
        code: 'differs',
        message: `Line ${line} was here before with other contents. What is known stays; correct it on its page.`,
      });
    return null;
  }
  counts.refused++;
  return { line, cells: [...cells], reason: outcome.reason, ...(outcome.field ? { field: outcome.field } : {}) };
};

/** Writes one batch and counts what became of each row. */
const writeBatch = async (execution: Execution, items: readonly Item[], found: readonly Notice[]): Promise<void> => {
  const { tools, tenant, kind, refused, notices } = execution;
  for (const notice of found) notices.add(notice);
  if (items.length === 0) return;
  if (kind.shape === 'holidays') {
    const back = await keepHolidays(tools, tenant, items, execution.counts);
    return refused.add(back);
  }
  const batch = await prepareBatch(tools, execution.batch, items);
  const results = batch.facts.length > 0 ? await tools.record(tenant, batch.facts) : [];
  const describing = batch.said.length > 0;
  // A description's time is that of its import, so a repeat differs in nothing that anybody said.
  const plain = describing
    ? results.map((each) => (each.status === 'duplicate' ? { ...each, differs: false } : each))
    : results;
  const own = await uncounted(execution, plain);
  const back = batch.rows.flatMap((row) => settleRow(execution, row, plain.slice(row.from, row.to), own) ?? []);
  await refused.add(back);
  if (!describing) return;
  const wrong = new Set(
    results.flatMap((each, at) => (each.status === 'refused' ? [batch.facts[at]!.externalId] : [])),
  );
  const said = batch.said.filter((each) => !wrong.has(idOfSaid(kind.key, each)));
  if (said.length > 0)
    await inTenant(tools.sql, tenant, (tx) =>
      putSaid(tx, tenant, { source: execution.run.source, kind: kind.key, said }),
    );
};

const idOfSaid = (kind: string, { key, hash, time }: { key: string; hash: string; time: number }): string =>
  `${kind}:${key}:${hash}${time > 1 ? `:${time}` : ''}`;

const checkpoint = (execution: Execution, table: Table, line: number): Promise<boolean> => {
  const { tools, tenant, run, claim, counts, refused, notices, reader } = execution;
  return inTenant(tools.sql, tenant, (tx) =>
    putCheckpoint(tx, tenant, run.id, claim, tools.now(), {
      ...counts,
      bytes_read: table.bytesRead(),
      line,
      refused_bytes: refused.bytes,
      reader_state: reader.state(),
      notices: notices.groups(),
    }),
  );
};

const open = async (tools: IntakeTools, tenant: string, id: string, claim: string, resumed: boolean) => {
  const [run, state] = await inTenant(tools.sql, tenant, (tx) =>
    Promise.all([getRun(tx, tenant, id), readerState(tx, tenant, id)]),
  );
  const kind = kindByKey.get(run?.kind ?? '');
  if (!run || !kind) throw new Error(`The import ${id} has no kind yet. Choose what the file brings.`);
  const table = await openFile(run.stored_path, run.file_name, kind);
  const entries =
    kind.shape === 'rows' || kind.shape === 'holidays'
      ? null
      : await inTenant(tools.sql, tenant, (tx) => directoryEntries(tx, tenant));
  const directory = entries ? directoryOf(entries, run.options.country) : noDirectory;
  const { options, mapping, source } = run;
  const execution: Execution = {
    tools,
    tenant,
    run,
    kind,
    claim,
    batch: { tenant, run: id, kind, source, options, actor: run.created_by },
    reader: readerOf({ kind, header: table.header, mapping, options, directory, state }),
    refused: await RefusedList.open(refusedPathOf(tools, tenant, id), run.refused_bytes),
    notices: new Notices(run.notices),
    counts: { read: run.read, recorded: run.recorded, duplicate: run.duplicate, refused: run.refused },
    recorded: resumed ? { since: run.checkpoint_at ?? run.started_at ?? 0, until: tools.now(), seen: new Set() } : null,
  };
  return { execution, table };
};

/** Reads, writes and keeps checkpoints to the file's end; answers whether it came there. */
const work = async (execution: Execution, table: Table, { signal, progress }: ExecuteOptions): Promise<boolean> => {
  const { run, reader, counts } = execution;
  let line = run.checkpoint_line;
  const pieces = inPieces(table.batches({ fromLine: line + 1 }), batchRows);
  const take = async () => {
    const { value } = await pieces.next();
    return value === undefined ? null : { rows: value as TableRow[], ...reader.read(value) };
  };
  let next = await take();
  while (next) {
    const now = next;
    // A log's reader keeps a state that belongs to the checkpoint, so only plain rows are read ahead.
    const ahead = execution.kind.shape === 'rows' ? take() : null;
    ahead?.catch(() => undefined);
    counts.read += now.rows.length;
    await writeBatch(execution, now.items, now.notices);
    line = now.rows.at(-1)!.line;
    if (!(await checkpoint(execution, table, line))) return false;
    progress?.({ ...counts, bytes_read: table.bytesRead(), bytes: table.totalBytes });
    if (signal?.aborted) return false;
    next = ahead ? await ahead : await take();
  }
  const last = reader.end();
  for (let from = 0; from < Math.max(1, last.items.length); from += batchRows)
    await writeBatch(execution, last.items.slice(from, from + batchRows), from === 0 ? last.notices : []);
  return checkpoint(execution, table, line);
};

/**
 * Takes a run that is to be running and executes it to its end, from its last checkpoint on. Facts count once, so what
 * an interrupted run had written behind its checkpoint does no harm.
 * @returns how the run stands afterwards, or null when another worker has it
 */
export const executeRun = async (
  tools: IntakeTools,
  tenant: string,
  id: string,
  options: ExecuteOptions = {},
): Promise<ImportRun | null> => {
  const claim = randomUUID();
  const before = await inTenant(tools.sql, tenant, (tx) => getRun(tx, tenant, id));
  if (!(await inTenant(tools.sql, tenant, (tx) => claimRun(tx, tenant, id, claim, tools.now(), patience_ms))))
    return null;
  try {
    const { execution, table } = await open(tools, tenant, id, claim, before?.heartbeat_at != null);
    const { run, refused } = execution;
    const finished = await work(execution, table, options).finally(() => Promise.all([table.close(), refused.close()]));
    await inTenant(tools.sql, tenant, async (tx) => {
      if (!finished) return releaseRun(tx, tenant, id, claim);
      await endRun(tx, tenant, id, claim, { state: 'done', problem: null, now: tools.now() });
      await rememberMapping(tx, tenant, { ...run, kind: execution.kind.key, header: table.header, now: tools.now() });
    });
  } catch (error) {
    const problem = (error as Error).message.slice(0, 1_000);
    await inTenant(tools.sql, tenant, (tx) =>
      endRun(tx, tenant, id, claim, { state: 'failed', problem, now: tools.now() }),
    );
  }
  return inTenant(tools.sql, tenant, (tx) => getRun(tx, tenant, id));
};

/** Where a run keeps what it makes. */
export const folderOf = (tools: Pick<IntakeTools, 'dataFolder'>, tenant: string, run: string): string =>
  dirname(refusedPathOf(tools, tenant, run));
