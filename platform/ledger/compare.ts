import type { Tx } from '../db/connect.ts';

type Row = Record<string, unknown>;

/** What says nothing about the facts, by table: columns, and rows that hold these values. Reasons stand where it is declared. */
export type Ignored = Readonly<Record<string, { columns?: readonly string[]; rows?: Row }>>;

/** A table whose rows are not the same as before. */
export interface TableDifference {
  table: string;
  /** Rows that are only in the one, only in the other. */
  before: number;
  after: number;
  /** The first that differs, in sentences. */
  says: string;
}

const rowsOf = (tx: Tx, tenant: string, table: string, ignored: Ignored) => {
  const { columns = [], rows } = ignored[table] ?? {};
  return tx`
    select to_jsonb(t) - ${[...columns, 'tenant_id']}::text[] as row from ${tx(table)} t
    where tenant_id = ${tenant} and (to_jsonb(t) @> ${JSON.stringify(rows ?? null)}::text::jsonb) is not true`;
};

const memoryOf = (table: string): string => `kept_before_${table}`;

/** Remembers what the tables hold, until the transaction ends. */
export const rememberTables = async (
  tx: Tx,
  tenant: string,
  tables: readonly string[],
  ignored: Ignored,
): Promise<void> => {
  for (const table of tables) {
    await tx`create temp table ${tx(memoryOf(table))} (row jsonb) on commit drop`;
    await tx`insert into ${tx(memoryOf(table))} ${rowsOf(tx, tenant, table, ignored)}`;
  }
};

/** The row that the other side has in place of this one: the one that shares most values with it. */
const counterpart = (row: Row, others: readonly Row[]): Row | undefined => {
  const key =
    row['id'] !== undefined ? ['id'] : Object.keys(row).filter((column) => /_id$|^day$|^month$|^measure$/.test(column));
  return others.find((other) => key.length > 0 && key.every((column) => other[column] === row[column]));
};

const shown = (row: Row): string => JSON.stringify(row).slice(0, 400);

/** One sentence about the first row that differs. */
export const describeRow = (before: readonly Row[], after: readonly Row[]): string => {
  const row = before[0];
  if (!row) return `The facts give a row that is not there: ${shown(after[0]!)}.`;
  const other = counterpart(row, after);
  if (!other) return `There is a row that the facts don’t give: ${shown(row)}.`;
  const columns = Object.keys(row).filter((column) => JSON.stringify(row[column]) !== JSON.stringify(other[column]));
  const changes = columns.map(
    (column) => `${column} is ${JSON.stringify(row[column])}, and by the facts ${JSON.stringify(other[column])}`,
  );
  return `In the row ${String(row['id'] ?? shown(row))}, ${changes.join('; ')}.`;
};

const MOST_ROWS = 200;

/** The tables that do not hold what was remembered, in the order given. Rows count as often as they are there. */
export const compareTables = async (
  tx: Tx,
  tenant: string,
  tables: readonly string[],
  ignored: Ignored,
): Promise<TableDifference[]> => {
  const differences: TableDifference[] = [];
  for (const table of tables) {
    const memory = tx`select row from ${tx(memoryOf(table))}`;
    const now = rowsOf(tx, tenant, table, ignored);
    const read = (only: typeof now) => tx<{ row: Row; count: number }[]>`
      select row, count(*) over () as count from (${only}) rest order by row->>'id', row limit ${MOST_ROWS}`;
    const before = await read(tx`${memory} except all ${now}`);
    const after = await read(tx`${now} except all ${memory}`);
    if (before.length + after.length === 0) continue;
    const rows = (list: { row: Row }[]) => list.map((each) => each.row);
    differences.push({
      ...{ table, before: before[0]?.count ?? 0, after: after[0]?.count ?? 0 },
      says: describeRow(rows(before), rows(after)),
    });
  }
  return differences;
};
