import { measureByKey } from '../../catalogue/measures/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { explain } from '../measures/index.ts';
import type { Card } from '../scorecard/index.ts';
import { needsToBeBetter, shortfall } from './behind.ts';

/** A row that keeps a figure from its target: an account, a case, a promise. */
export interface BehindRow {
  id: string;
  account: { id: string; name: string } | null;
  person: string | null;
  at: number | null;
  because: string[];
}

export interface Behind {
  measure: string;
  /** 0.25: a quarter short of where it should be. */
  shortfall: number;
  rows: BehindRow[];
  more: boolean;
}

const MOST_FIGURES = 5;
const MOST_ROWS = 5;

/** What needs to be better, the widest gap first, each with the rows that it is behind by. */
export const readBehind = async (
  tx: Tx,
  cards: readonly Card[],
  asked: { tenant: string; people: readonly string[]; from: string; to: string; zone: string; now: string },
): Promise<Behind[]> => {
  const found = await Promise.all(
    needsToBeBetter(cards)
      .slice(0, MOST_FIGURES)
      .map(async (card) => {
        const measure = measureByKey.get(card.measure)!;
        const listed = measure.shape.kind === 'share' || measure.shape.kind === 'cohort';
        // Of what should be high, those that are missing; of what should be low, those that are in it.
        const which = measure.direction === 'up' ? 'missed' : 'part';
        const rows = listed ? await explain(tx, measure, { ...asked, which, limit: MOST_ROWS }) : null;
        return { measure: card.measure, shortfall: shortfall(card), rows: rows?.rows ?? [], more: rows?.next != null };
      }),
  );
  const ids = (field: 'account_id' | 'person_id') => [
    ...new Set(found.flatMap(({ rows }) => rows.flatMap((row) => row[field] ?? []))),
  ];
  const [accounts, people] = await Promise.all([
    tx<{ id: string; name: string }[]>`
      select id, name from account where tenant_id = ${asked.tenant} and id = any(${ids('account_id')}::uuid[])`,
    tx<{ id: string; name: string }[]>`
      select id, name from person where tenant_id = ${asked.tenant} and id = any(${ids('person_id')}::uuid[])`,
  ]);
  const named = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((each) => each.id === id) ?? null;
  return found.map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map(({ id, at, because, account_id, person_id }) => ({
      ...{ id, because, account: named(accounts, account_id), person: named(people, person_id)?.name ?? null },
      at: at === null ? null : Date.parse(at),
    })),
  }));
};
