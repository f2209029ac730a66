import { fromShown, type Measure } from '../../maths/measure/index.ts';
import { canonicalJson } from '../../platform/ledger/canonical.ts';
import type { Card, MatrixRow } from '../scorecard/index.ts';
import type { HeldFigure, HeldMeasure } from './held.ts';
import { digestOf } from './kept-rows.ts';

/** SHA-256 over what a measure asks: its shape, source, unit and direction. Its words may change. */
export const definitionOf = ({ shape, source, unit, direction }: Measure): string =>
  digestOf(canonicalJson({ shape, source, unit, direction }));

/** A figure that somebody gave by hand, as people write it. */
export interface ByHand {
  measure: string;
  person: string | null;
  value: number;
}

type Counted = Pick<Card, 'a' | 'b' | 'value' | 'target' | 'state'>;

const figureOf = (measure: Measure, person: string | null, counted: Counted, hand: number | undefined): HeldFigure => {
  const { a, b, value, target, state } = counted;
  const base = { measure: measure.key, person, a, b, target };
  if (value !== null) return { ...base, how: 'automatic', value, state };
  if (hand === undefined) return { ...base, how: 'missing', value: null, state: 'none' };
  const given = fromShown(measure.unit, hand);
  const met = target === null ? null : measure.direction === 'down' ? given <= target : given >= target;
  return { ...base, how: 'manual', value: given, state: met === null ? 'none' : met ? 'reached' : 'missed' };
};

/**
 * The figures of a review as they are frozen: the team's and each person's, counted where Kept has something to count,
 * given by hand where somebody did, else missing. `keys` gives people's keys by their ids.
 */
export const frozenFigures = (
  measures: readonly Measure[],
  cards: readonly Card[],
  rows: readonly MatrixRow[],
  byHand: readonly ByHand[],
  keys: ReadonlyMap<string, string>,
): HeldFigure[] => {
  const hand = (measure: string, person: string | null) =>
    byHand.findLast((each) => each.measure === measure && each.person === person)?.value;
  const team = cards.map((card, n) => figureOf(measures[n]!, null, card, hand(card.measure, null)));
  const each = rows.flatMap(({ person, cells }) =>
    cells.map((cell, n) => {
      const { key } = measures[n]!;
      return figureOf(measures[n]!, keys.get(person.id) ?? person.id, cell, hand(key, person.id));
    }),
  );
  return [...team, ...each];
};

/** A measure as it is frozen, with the rows behind it. */
export const frozenMeasure = (
  measure: Measure,
  card: Pick<Card, 'name' | 'group' | 'benchmark' | 'aim'>,
  asked: boolean,
  kept: { digest: string; count: number } | null,
): HeldMeasure => ({
  ...{ measure: measure.key, name: card.name, unit: measure.unit, direction: measure.direction, group: card.group },
  ...{ benchmark: card.benchmark, aim: card.aim, asked },
  definition: definitionOf(measure),
  rows: kept?.digest ?? null,
  count: kept?.count ?? 0,
});
