import type { Tx } from '../../platform/db/connect.ts';
import type { ImportOptions } from './kinds/kind.ts';
import type { Mapping } from './read-cells.ts';
import type { Counts, ImportRun, NoticeGroup, RunState } from './run.ts';

const columns = `id, kind, source, file_name, stored_path, bytes, mapping, options, state, read, recorded, duplicate,
  refused, bytes_read, checkpoint_line, refused_bytes, checkpoint_at, notices, findings, problem, created_by, created_at,
  started_at, finished_at, heartbeat_at`;

const json = (value: unknown): string => JSON.stringify(value);

/** Adds a run; it waits for its mapping. */
export const addRun = async (
  tx: Tx,
  tenant: string,
  run: Pick<ImportRun, 'id' | 'kind' | 'source' | 'file_name' | 'stored_path' | 'bytes' | 'mapping' | 'options'> & {
    created_by: string | null;
    created_at: number;
  },
): Promise<void> => {
  await tx`
    insert into import_run (tenant_id, id, kind, source, file_name, stored_path, bytes, mapping, options, created_by, created_at)
    values (${tenant}, ${run.id}, ${run.kind}, ${run.source}, ${run.file_name}, ${run.stored_path}, ${run.bytes},
      ${json(run.mapping)}::text::jsonb, ${json(run.options)}::text::jsonb, ${run.created_by},
      ${tx.typed.instant(run.created_at)})`;
};

export const getRun = async (tx: Tx, tenant: string, id: string): Promise<ImportRun | null> => {
  const [run] = await tx<ImportRun[]>`
    select ${tx.unsafe(columns)} from import_run where tenant_id = ${tenant} and id = ${id}`;
  return run ?? null;
};

/** The newest runs first, from one after another. */
export const listRuns = async (
  tx: Tx,
  tenant: string,
  { limit, before }: { limit: number; before: { at: number; id: string } | null },
): Promise<ImportRun[]> =>
  before
    ? tx<ImportRun[]>`
        select ${tx.unsafe(columns)} from import_run where tenant_id = ${tenant}
          and (created_at, id) < (${tx.typed.instant(before.at)}, ${before.id})
        order by created_at desc, id desc limit ${limit}`
    : tx<ImportRun[]>`
        select ${tx.unsafe(columns)} from import_run where tenant_id = ${tenant}
        order by created_at desc, id desc limit ${limit}`;

/** Says how the file is to be read; the check, if there was one, no longer holds. */
export const putMapping = async (
  tx: Tx,
  tenant: string,
  id: string,
  run: { kind: string; source: string; mapping: Mapping; options: ImportOptions },
): Promise<void> => {
  await tx`
    update import_run set kind = ${run.kind}, source = ${run.source}, mapping = ${json(run.mapping)}::text::jsonb,
      options = ${json(run.options)}::text::jsonb, state = 'uploaded', findings = null
    where tenant_id = ${tenant} and id = ${id} and state in ('uploaded', 'checked')`;
};

export const putFindings = async (tx: Tx, tenant: string, id: string, findings: object): Promise<void> => {
  await tx`
    update import_run set findings = ${json(findings)}::text::jsonb, state = 'checked'
    where tenant_id = ${tenant} and id = ${id} and state in ('uploaded', 'checked')`;
};

/** Moves a run from one of several states to another; answers whether it was in one of them. */
export const moveRun = async (
  tx: Tx,
  tenant: string,
  id: string,
  from: readonly RunState[],
  to: RunState,
  now: number,
): Promise<boolean> => {
  const over = to === 'cancelled' || to === 'done' || to === 'failed';
  const rows = await tx`
    update import_run set state = ${to}, problem = null, claim = case when ${to === 'running'} then null else claim end,
      started_at = case when ${to === 'running'} then coalesce(started_at, ${tx.typed.instant(now)}) else started_at end,
      finished_at = case when ${over} then ${tx.typed.instant(now)} else null end
    where tenant_id = ${tenant} and id = ${id} and state = any(${from as string[]}) returning 1`;
  return rows.length > 0;
};

export interface Checkpoint extends Counts {
  bytes_read: number;
  line: number;
  refused_bytes: number;
  reader_state: unknown;
  notices: readonly NoticeGroup[];
}

/** Writes how far a run is safely in; false when it was cancelled, or taken over by another worker. */
export const putCheckpoint = async (
  tx: Tx,
  tenant: string,
  id: string,
  claim: string,
  now: number,
  at: Checkpoint,
): Promise<boolean> => {
  const rows = await tx`
    update import_run set read = ${at.read}, recorded = ${at.recorded}, duplicate = ${at.duplicate}, refused = ${at.refused},
      bytes_read = ${at.bytes_read}, checkpoint_line = ${at.line}, refused_bytes = ${at.refused_bytes},
      reader_state = ${at.reader_state === null ? null : json(at.reader_state)}::text::jsonb,
      notices = ${json(at.notices)}::text::jsonb, checkpoint_at = ${tx.typed.instant(now)},
      heartbeat_at = ${tx.typed.instant(now)}
    where tenant_id = ${tenant} and id = ${id} and claim = ${claim} and state = 'running' returning 1`;
  return rows.length > 0;
};

/** Ends a run of this claim. */
export const endRun = async (
  tx: Tx,
  tenant: string,
  id: string,
  claim: string,
  to: { state: 'done' | 'failed'; problem: string | null; now: number },
): Promise<void> => {
  await tx`
    update import_run set state = ${to.state}, problem = ${to.problem}, finished_at = ${tx.typed.instant(to.now)},
      claim = null, reader_state = case when ${to.state === 'done'} then null else reader_state end
    where tenant_id = ${tenant} and id = ${id} and claim = ${claim} and state = 'running'`;
};

/** Takes a run for this worker; false when another has it and lives. */
export const claimRun = async (
  tx: Tx,
  tenant: string,
  id: string,
  claim: string,
  now: number,
  patience_ms: number,
): Promise<boolean> => {
  const rows = await tx`
    update import_run set claim = ${claim}, heartbeat_at = ${tx.typed.instant(now)}
    where tenant_id = ${tenant} and id = ${id} and state = 'running'
      and (claim is null or heartbeat_at < ${tx.typed.instant(now - patience_ms)}) returning 1`;
  return rows.length > 0;
};

/** Gives a run back, so that the next worker needn't wait. */
export const releaseRun = async (tx: Tx, tenant: string, id: string, claim: string): Promise<void> => {
  await tx`update import_run set claim = null where tenant_id = ${tenant} and id = ${id} and claim = ${claim}`;
};

export const readerState = async (tx: Tx, tenant: string, id: string): Promise<unknown> => {
  const [row] = await tx<{ reader_state: unknown }[]>`
    select reader_state from import_run where tenant_id = ${tenant} and id = ${id}`;
  return row?.reader_state ?? null;
};
