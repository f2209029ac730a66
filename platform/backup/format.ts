/**
 * A backup is one gzip file of lines, so `zcat` shows all of it:
 *
 *     {"kept":"backup","format":1,"madeAt":…,"migrations":[…],"keys":{…}}
 *     {"table":"account","columns":["tenant_id",…]}
 *     …one line per row, as PostgreSQL's COPY writes it…
 *     \.
 *     {"rows":812,"sha256":"…"}
 *     …more tables…
 *     {"end":true,"tables":34,"rows":91230,"sequences":[…]}
 *
 * A row can't be mistaken for the `\.`, because COPY doubles every backslash of the data. The last line proves that
 * nothing was cut off.
 */
export const backupFormat = 1;

export type Migration = { name: string; hash: string };

export type BackupHeader = {
  kept: 'backup';
  format: number;
  /** When the snapshot was taken, ISO 8601 in UTC. */
  madeAt: string;
  /** The migrations that had run, by name. */
  migrations: readonly Migration[];
  /** The installation's key files in base64, by name; those that were there. */
  keys: Readonly<Record<string, string>>;
};

/**
 * The files of keys that belong to the database: name → path. Without them its sessions, bookmarks and seals would be
 * worth nothing after a restore.
 */
export type KeyFiles = Readonly<Record<string, string>>;

export type TableHeader = { table: string; columns: readonly string[] };
export type TableEnd = { rows: number; sha256: string };
/** `name` is quoted for SQL, with its schema. */
export type Sequence = { name: string; last: string };
export type BackupEnd = { end: true; tables: number; rows: number; sequences: readonly Sequence[] };

export const endOfRows = '\\.\n';

/** A backup that can't be made or used: what is wrong and what to do, in one sentence. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

/** What is told while it runs. */
export type Progress = (done: { table: string; rows: number }) => void;

/** Reads the first line of a backup; refuses other files and formats this Kept is too old for. */
export function headerIn(line: string, from: string): BackupHeader {
  let header: Partial<BackupHeader> | null;
  try {
    header = JSON.parse(line) as Partial<BackupHeader> | null;
  } catch {
    header = null;
  }
  if (header?.kept !== 'backup' || typeof header.format !== 'number') {
    throw new BackupProblem(`${from} is not a backup of Kept.`);
  }
  if (header.format > backupFormat) {
    throw new BackupProblem(
      `${from} was made by a newer Kept (format ${header.format}; this one reads up to ${backupFormat}); restore it with that version.`,
    );
  }
  return header as BackupHeader;
}
