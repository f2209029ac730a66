import { measureByKey } from '../../catalogue/measures/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { type Cause, type Caused, explainDifference, type LaterFact, sourcesOf } from './cause.ts';
import { differences, type RowDifference, withDifferences } from './difference.ts';
import { definitionOf } from './frozen.ts';
import type { Held, HeldFigure } from './held.ts';
import type { KeptRow } from './kept-rows.ts';
import { readKeptRows, remake } from './read-held.ts';
import { readRows } from './read-rows.ts';

/** How a row counts: not at all, in the whole only, or in the part. */
export type Stands = 'none' | 'whole' | 'part';

export interface ChangedRow {
  id: string;
  cause: Exclude<Cause, 'went-on'>;
  account: { id: string; name: string } | null;
  person: string | null;
  at: number | null;
  was: { stands: Stands; weight: number };
  is: { stands: Stands; weight: number };
  facts: { id: string; type: string; happenedAt: number; recordedAt: number; by: string | null }[];
}

/** What became of one measure since the freeze. */
export interface MeasureChanges {
  measure: string;
  /** Whether the frozen figures come out of the kept rows again, digit for digit. */
  reproduced: boolean;
  /** Whether the measure is defined otherwise now, or is gone. */
  redefined: boolean;
  /** Rows that only went on after the freeze: nothing was wrong with them. */
  wentOn: number;
  /** How many rows were late, corrected or withdrawn; `rows` has the first of them. */
  corrected: number;
  rows: ChangedRow[];
  /** Figures that the corrections change, as frozen and as they would be. */
  figures: { person: string | null; was: number | null; now: number | null }[];
}

const MOST_ROWS = 50;
const MOST_FACTS = 5_000;

/** What was recorded after the freeze about these rows, accounts and people, and speaks of before or corrects. */
const laterFacts = (
  tx: Tx,
  tenant: string,
  since: { last: string | null; asOf: number },
  found: readonly RowDifference[],
): Promise<(LaterFact & { by: string | null })[]> => {
  const ids = found.map(({ id }) => id).filter((id) => /^[\da-f-]{36}$/.test(id));
  const of = (field: 'account' | 'person') => [...new Set(found.flatMap(({ was, is }) => (is ?? was)?.[field] ?? []))];
  const people = found.some(({ was, is }) => (is ?? was)?.account === null) ? of('person') : [];
  return tx<(LaterFact & { by: string | null })[]>`
    with since as (select coalesce((select seq from fact where tenant_id = ${tenant} and id = ${since.last}), 0) as seq),
    picked as (
      select f.* from fact f where f.tenant_id = ${tenant} and f.id = any(${ids}::uuid[])
      union select f.* from fact f where f.tenant_id = ${tenant} and f.corrects = any(${ids}::uuid[])
      union select f.* from fact f where f.tenant_id = ${tenant} and f.account_id = any(${of('account')}::uuid[])
        and f.recorded_at >= to_timestamp(${since.asOf}::bigint / 1000.0)
      union select f.* from fact f where f.tenant_id = ${tenant} and f.account_id is null and f.person_id = any(${people}::uuid[])
        and f.recorded_at >= to_timestamp(${since.asOf}::bigint / 1000.0))
    select f.id, f.type, f.happened_at as "happenedAt", f.recorded_at as "recordedAt", f.account_id as account,
      f.person_id as person, f.corrects, c.type as "correctsType", p.name as by
    from picked f cross join since
    left join fact c on c.tenant_id = ${tenant} and c.id = f.corrects
    left join person p on p.tenant_id = ${tenant} and p.id = f.actor
    where f.seq > since.seq and f.type <> 'review.held'
    order by f.seq limit ${MOST_FACTS}`;
};

const standing = (row: KeptRow | null): { stands: Stands; weight: number } => ({
  stands: row === null ? 'none' : row.part ? 'part' : 'whole',
  weight: row?.weight ?? 0,
});

const namesOf = async (tx: Tx, tenant: string, table: 'account' | 'person', ids: readonly string[]) =>
  new Map(
    (
      await tx<{ id: string; name: string }[]>`
        select id, name from ${tx(table)} where tenant_id = ${tenant} and id = any(${[...ids]}::uuid[])`
    ).map(({ id, name }) => [id, name]),
  );

type Named = (table: 'account' | 'person', id: string | null) => string | null;

const rowOf = ({ difference: { id, was, is }, cause, facts }: Caused, named: Named): ChangedRow => {
  const row = (is ?? was)!;
  return {
    ...{ id, cause: cause as ChangedRow['cause'], at: row.at, person: named('person', row.person) },
    account: row.account === null ? null : { id: row.account, name: named('account', row.account) ?? '' },
    ...{ was: standing(was), is: standing(is) },
    facts: facts.map((fact) => ({
      ...{ id: fact.id, type: fact.type, happenedAt: fact.happenedAt, recordedAt: fact.recordedAt },
      by: (fact as LaterFact & { by?: string | null }).by ?? null,
    })),
  };
};

const sameFigure = (one: Pick<HeldFigure, 'a' | 'b' | 'value'>, two: Pick<HeldFigure, 'a' | 'b' | 'value'>): boolean =>
  one.value === two.value && one.a === two.a;

/**
 * What has been corrected since a review was frozen: for each measure the rows that are not as they were and the facts
 * that say so, and what the figures would be with them. What merely went on after the freeze is told apart and left out.
 */
export const readChanges = async (tx: Tx, tenant: string, held: Held): Promise<MeasureChanges[]> => {
  const asOf = Date.parse(held.as_of);
  const people = held.people.map(({ person }) => idOf(tenant, 'person', person));
  const kept = await readKeptRows(tx, tenant, held);
  const found = new Map<string, RowDifference[]>();
  for (const [key, rows] of kept) {
    const measure = measureByKey.get(key);
    if (!measure) continue;
    const window = { from: held.from, to: held.to, zone: held.zone, now: held.as_of };
    found.set(key, differences(rows, await readRows(tx, measure, { tenant, people, ...window }), asOf));
  }
  const all = [...found.values()].flat();
  const later = all.length === 0 ? [] : await laterFacts(tx, tenant, { last: held.last_fact, asOf }, all);
  const caused = new Map(
    [...found].map(([key, list]) => [
      key,
      list.map((one) => explainDifference(sourcesOf(measureByKey.get(key)!), one, later, asOf)),
    ]),
  );
  const corrected = (key: string) => (caused.get(key) ?? []).filter(({ cause }) => cause !== 'went-on');
  const righted = new Map(
    [...kept].map(([key, rows]) => [
      key,
      withDifferences(
        rows,
        corrected(key).map(({ difference }) => difference),
      ),
    ]),
  );
  const [asKept, asRighted] = [remake(tenant, held, kept), remake(tenant, held, righted)];
  const shown = held.measures.flatMap(({ measure }) => corrected(measure).slice(0, MOST_ROWS));
  const idsOf = (field: 'account' | 'person') =>
    shown.flatMap(({ difference: { was, is } }) => (is ?? was)?.[field] ?? []);
  const names = {
    account: await namesOf(tx, tenant, 'account', idsOf('account')),
    person: await namesOf(tx, tenant, 'person', idsOf('person')),
  };
  const named: Named = (table, id) => (id === null ? null : (names[table].get(id) ?? null));
  return held.measures.map(({ measure: key, definition }) => {
    const figures = held.figures.filter(({ measure, how }) => measure === key && how !== 'manual');
    const measure = measureByKey.get(key);
    const rows = corrected(key);
    return {
      measure: key,
      reproduced: figures.every((figure) => asKept.has(figure) && sameFigure(asKept.get(figure)!, figure)),
      redefined: !measure || definitionOf(measure) !== definition,
      wentOn: (caused.get(key)?.length ?? 0) - rows.length,
      corrected: rows.length,
      rows: rows.slice(0, MOST_ROWS).map((each) => rowOf(each, named)),
      figures: figures.flatMap((figure) => {
        const now = asRighted.get(figure)?.value ?? null;
        return now === figure.value ? [] : [{ person: figure.person, was: figure.value, now }];
      }),
    };
  });
};
