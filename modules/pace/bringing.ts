import type { Measure } from '../../maths/measure/index.ts';
import type { Condition } from '../../maths/condition/index.ts';

/** What could bring a figure to its target: which accounts, found by what. */
export type Bringing =
  /** Accounts that may move between bands. */
  | { kind: 'moves'; direction: 'up' | 'down' }
  /** Held accounts that are not in the state that the measure asks for. */
  | { kind: 'lacking'; aspect: string; start: readonly { aspect: string; is: readonly string[] }[] }
  /** Clocks that run and can still be kept. */
  | { kind: 'clocks'; programme: string | null; rule: string | null; toCustomer: boolean }
  /** Terms that come to their end and nothing renews yet. */
  | { kind: 'terms' }
  /** Planned talks of today. */
  | { kind: 'talks'; purpose: string | null }
  /** Accounts that may leave or are unhappy. */
  | { kind: 'unhappy' }
  /** No single account brings it. */
  | { kind: 'none' };

const none: Bringing = { kind: 'none' };

const only = (conditions: readonly Condition[], field: string): string | null => {
  const found = conditions.find((one) => 'field' in one && one.field === field);
  const is = found && 'is' in found ? found.is : undefined;
  return typeof is === 'string' ? is : null;
};

/** Every condition that a shape has on rows. */
const conditionsOf = ({ shape }: Measure): readonly Condition[] => {
  if (shape.kind === 'share') return [...shape.whole, ...shape.part];
  if (shape.kind === 'per') return shape.of.where ?? [];
  return 'where' in shape ? (shape.where ?? []) : [];
};

/** What brings a measure's figure, read from its definition: its source, and what its conditions ask for. */
export function bringingOf(measure: Measure): Bringing {
  const conditions = conditionsOf(measure);
  switch (measure.source) {
    case 'account_state':
      return bringingOfCohort(measure);
    case 'commitments':
      return {
        kind: 'clocks',
        programme: only(conditions, 'programme'),
        rule: only(conditions, 'rule'),
        toCustomer: only(conditions, 'direction') === 'to-customer',
      };
    case 'terms':
      return { kind: 'terms' };
    case 'interactions':
      return measure.shape.kind === 'mean'
        ? { kind: 'unhappy' }
        : { kind: 'talks', purpose: only(conditions, 'purpose') };
    case 'calls':
    case 'plans':
      return { kind: 'talks', purpose: null };
    case 'cases':
      return { kind: 'clocks', programme: 'support', rule: null, toCustomer: false };
    case 'milestones':
    case 'trainings':
      return { kind: 'clocks', programme: 'onboarding', rule: null, toCustomer: false };
    default:
      return none;
  }
}

function bringingOfCohort({ shape, direction }: Measure): Bringing {
  if (shape.kind !== 'cohort') return none;
  const [begins, ends] = [shape.start, shape.end].map((states) => states.find(({ aspect }) => aspect === 'band'));
  if (begins?.is !== undefined && ends?.is !== undefined) return { kind: 'moves', direction };
  const end = shape.end[0];
  if (!end) return none;
  // Whom one would lose counts against the figure: those are the accounts to keep.
  if (end.aspect === 'lifecycle') return direction === 'down' ? { kind: 'unhappy' } : none;
  const start = shape.start.flatMap(({ aspect, is }) => (is === undefined ? [] : [{ aspect, is: [is].flat() }]));
  return { kind: 'lacking', aspect: end.aspect, start };
}
