import { dropRows, putRows, type TableShape } from '../db/rows.ts';
import type { Fact } from './fact.ts';
import type { Applier, Work } from './ledger.ts';

/** Facts of one type that are each a row of a table: the row has the fact's id, so what is taken back takes its row along. */
export interface FactRows<Context> {
  type: string;
  table: TableShape;
  row: (work: Work<Context>, fact: Fact) => object;
}

/**
 * An applier for facts that stand side by side and don't change one another: each is a row of its own, by the fact's id.
 * Which of several counts is asked when they are read. So every order of arrival gives the same state.
 */
export const factRows = <Context>(name: string, kinds: readonly FactRows<Context>[]): Applier<Context> => ({
  name,
  types: kinds.map(({ type }) => type),
  tables: [...new Set(kinds.map(({ table }) => table.name))],
  async apply(work, { facts, retracted }) {
    for (const { type, table, row } of kinds) {
      const gone = retracted.filter((fact) => fact.type === type).map(({ id }) => id);
      const added = facts.filter((fact) => fact.type === type).map((fact) => ({ id: fact.id, ...row(work, fact) }));
      await dropRows(work.tx, work.tenant, table, gone);
      await putRows(work.tx, work.tenant, table, added);
    }
    return [];
  },
});
