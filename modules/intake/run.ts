import type { FactResult, NewFact } from '../../platform/ledger/fact.ts';
import type { Ledger } from '../../platform/ledger/ledger.ts';
import type { Sql } from '../../platform/db/connect.ts';
import type { ImportOptions } from './kinds/kind.ts';
import type { Mapping } from './read-cells.ts';

/** What the parts of this module are given by the application. */
export interface IntakeTools {
  sql: Sql;
  /** The write path. */
  record(tenant: string, facts: NewFact[]): Promise<FactResult[]>;
  types: Ledger['types'];
  dataFolder: string;
  now(): number;
}

export type RunState = 'uploaded' | 'checked' | 'running' | 'paused' | 'done' | 'cancelled' | 'failed';

/** Rows counted by what became of them. For call logs `read` counts lines, and the others calls. */
export interface Counts {
  read: number;
  recorded: number;
  duplicate: number;
  refused: number;
}

/** Odd things of one sort: how many, and the first of them. */
export interface NoticeGroup {
  code: string;
  count: number;
  line: number;
  message: string;
}

/** What a check has found without writing anything. */
export interface Findings {
  rows: number;
  /** Rows that would land, that are known already, that would come back. */
  wouldLand: number;
  duplicate: number;
  refused: number;
  /** False when only the first rows were looked at. */
  complete: boolean;
  groups: ReasonGroup[];
  notices: NoticeGroup[];
}

export interface ReasonGroup {
  reason: string;
  field: string | null;
  count: number;
  lines: number[];
}

/** An import as it stands. Times are epoch milliseconds. */
export interface ImportRun extends Counts {
  id: string;
  kind: string | null;
  source: string;
  file_name: string;
  stored_path: string;
  bytes: number;
  mapping: Mapping;
  options: ImportOptions;
  state: RunState;
  bytes_read: number;
  checkpoint_line: number;
  refused_bytes: number;
  checkpoint_at: number | null;
  notices: NoticeGroup[];
  findings: Findings | null;
  problem: string | null;
  created_by: string | null;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
  heartbeat_at: number | null;
}
