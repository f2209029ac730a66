import { z } from 'zod';
import type { Caller } from '../../../platform/http/caller.ts';
import type { App } from '../../../platform/http/app.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound } from '../../../platform/http/problem.ts';
import type { ImportRun, IntakeTools } from '../run.ts';
import { getRun } from '../store.ts';
import { findingsInWords, summaryOf } from '../summary.ts';

/** How routes come to their tools: the application knows the types and the write path. */
export type ToolsOf = (app: App) => IntakeTools;

const instant = z.number().int().nullable().meta({ description: 'Epoch milliseconds' });
const noticeGroup = z.object({ code: z.string(), count: z.number(), line: z.number(), message: z.string() });

export const findingsAnswer = z.object({
  rows: z.number(),
  wouldLand: z.number(),
  duplicate: z.number(),
  refused: z.number(),
  complete: z.boolean(),
  sentence: z.string(),
  groups: z.array(
    z.object({ reason: z.string(), field: z.string().nullable(), count: z.number(), lines: z.array(z.number()) }),
  ),
  notices: z.array(noticeGroup),
});

export const mappingShape = z.record(z.string().max(60), z.array(z.string().max(300)).max(5));

export const optionsShape = z.object({
  zone: z.string().max(60),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd', 'auto']),
  numberFormat: z.enum(['point', 'comma', 'auto']),
  country: z.string().length(2),
  currency: z.string().length(3),
  internal: z.string().max(60).optional(),
});

/** A run as the API shows it. */
export const runAnswer = z.object({
  id: z.string(),
  kind: z.string().nullable(),
  source: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  state: z.enum(['uploaded', 'checked', 'running', 'paused', 'done', 'cancelled', 'failed']),
  mapping: mappingShape,
  options: optionsShape,
  read: z.number(),
  recorded: z.number(),
  duplicate: z.number(),
  refused: z.number(),
  bytesRead: z.number(),
  /** Rows a second since it started; null until known. */
  rate: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
  summary: z.string(),
  notices: z.array(noticeGroup),
  findings: findingsAnswer.nullable(),
  problem: z.string().nullable(),
  createdAt: instant,
  startedAt: instant,
  finishedAt: instant,
});

export const shownRun = (run: ImportRun, now: number): z.input<typeof runAnswer> => {
  const until = run.finished_at ?? now;
  const seconds = run.started_at === null ? 0 : Math.max(0, (until - run.started_at) / 1000);
  const known = seconds > 0.5 && run.read > 0;
  const perByte = run.bytes_read > 0 ? seconds / run.bytes_read : null;
  return {
    id: run.id,
    kind: run.kind,
    source: run.source,
    fileName: run.file_name,
    bytes: run.bytes,
    state: run.state,
    mapping: run.mapping as Record<string, string[]>,
    options: run.options,
    read: run.read,
    recorded: run.recorded,
    duplicate: run.duplicate,
    refused: run.refused,
    bytesRead: Math.min(run.bytes, run.bytes_read),
    rate: known ? Math.round(run.read / seconds) : null,
    remainingSeconds:
      run.state === 'running' && known && perByte !== null
        ? Math.ceil(Math.max(0, run.bytes - run.bytes_read) * perByte)
        : null,
    summary: summaryOf(run),
    notices: run.notices,
    findings: run.findings && { ...run.findings, sentence: findingsInWords(run.findings) },
    problem: run.problem,
    createdAt: run.created_at,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
  };
};

/** The run at this address. @throws {Problem} 404 when it isn't there or another organisation's */
export const runOf = async (tools: IntakeTools, caller: Caller, id: string): Promise<ImportRun> => {
  const run = await inTenant(tools.sql, caller.tenant, (tx) => getRun(tx, caller.tenant, id));
  if (!run) throw notFound('import');
  return run;
};
