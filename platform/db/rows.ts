import type { Tx } from './connect.ts';
import type { Statement } from './sent.ts';

/** A table as the bulk writer needs to know it: column → PostgreSQL type, and the columns that identify a row. */
export interface TableShape {
  name: string;
  key: readonly string[];
  columns: Readonly<Record<string, string>>;
}

const quoted = (name: string): string => `"${name}"`;

/** Instants travel as epoch milliseconds, text arrays as JSON; everything else casts by itself. */
const reading = (column: string, type: string): string => {
  if (type === 'timestamptz') return `to_timestamp(r.${quoted(column)} / 1000.0)`;
  if (type === 'text[]') return `array(select json_array_elements_text(r.${quoted(column)}))`;
  return `r.${quoted(column)}`;
};

const recordType = (type: string): string => (type === 'timestamptz' ? 'bigint' : type === 'text[]' ? 'json' : type);

const plans = new Map<string, string>();

const planOf = (table: TableShape): string => {
  const known = plans.get(table.name);
  if (known) return known;
  const columns = Object.keys(table.columns);
  const updates = columns.filter((column) => !table.key.includes(column));
  const text = `
    insert into ${quoted(table.name)} (tenant_id, ${columns.map(quoted).join(', ')})
    select $1, ${columns.map((column) => reading(column, table.columns[column]!)).join(', ')}
    from json_to_recordset($2::text::json) as r(${columns
      .map((column) => `${quoted(column)} ${recordType(table.columns[column]!)}`)
      .join(', ')})
    on conflict (tenant_id, ${table.key.map(quoted).join(', ')}) ${
      updates.length === 0
        ? 'do nothing'
        : `do update set ${updates.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')}`
    }`;
  plans.set(table.name, text);
  return text;
};

/** The statement that writes rows whole, new or known: one row or two thousand are one statement. */
export const putting = (tx: Tx, tenant: string, table: TableShape, rows: readonly object[]): Statement =>
  rows.length > 0 ? tx.unsafe(planOf(table), [tenant, JSON.stringify(rows)], { prepare: true }) : null;

/** The statement that takes rows out by id. */
export const dropping = (tx: Tx, tenant: string, table: TableShape, ids: readonly string[]): Statement =>
  ids.length > 0
    ? tx.unsafe(`delete from ${quoted(table.name)} where tenant_id = $1 and id = any($2::uuid[])`, [
        tenant,
        ids as string[],
      ])
    : null;

/** Writes rows whole, and waits until they are written. */
export const putRows = async (tx: Tx, tenant: string, table: TableShape, rows: readonly object[]): Promise<void> => {
  await putting(tx, tenant, table, rows);
};

/** Takes rows out by id, and waits until they are gone. */
export const dropRows = async (tx: Tx, tenant: string, table: TableShape, ids: readonly string[]): Promise<void> => {
  await dropping(tx, tenant, table, ids);
};

const selecting = (table: TableShape): string => Object.keys(table.columns).map(quoted).join(', ');

/** Rows by id; those that are not there are left out. */
export const getRows = async <Row extends object>(
  tx: Tx,
  tenant: string,
  table: TableShape,
  ids: readonly string[],
): Promise<Row[]> =>
  ids.length === 0
    ? []
    : tx.unsafe<Row[]>(
        `select ${selecting(table)} from ${quoted(table.name)} where tenant_id = $1 and id = any($2::uuid[])`,
        [tenant, ids as string[]],
      );

/** Rows whose column is one of the values, in no particular order. */
export const getRowsBy = async <Row extends object>(
  tx: Tx,
  tenant: string,
  table: TableShape,
  column: string,
  values: readonly string[],
): Promise<Row[]> =>
  values.length === 0
    ? []
    : tx.unsafe<Row[]>(
        `select ${selecting(table)} from ${quoted(table.name)} where tenant_id = $1 and ${quoted(column)} = any($2::uuid[])`,
        [tenant, values as string[]],
      );
