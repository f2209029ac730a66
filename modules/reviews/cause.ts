import type { Measure } from '../../maths/measure/index.ts';
import type { RowDifference } from './difference.ts';

/** A fact that was recorded after the freeze. Instants are epoch milliseconds. */
export interface LaterFact {
  id: string;
  type: string;
  happenedAt: number;
  recordedAt: number;
  account: string | null;
  person: string | null;
  /** What it corrects or takes back, and the type of that; null when it corrects nothing. */
  corrects: string | null;
  correctsType: string | null;
}

/**
 * Why a row is not as it was.
 * - `late`: a fact from before the freeze came in after it.
 * - `corrected`, `withdrawn`: a fact that was known at the freeze was put right or taken back.
 * - `went-on`: nothing was wrong; what happened after the freeze has changed how it counts.
 */
export type Cause = 'late' | 'corrected' | 'withdrawn' | 'went-on';

export interface Caused {
  difference: RowDifference;
  cause: Cause;
  /** The facts behind it, those about the very row first; none where it only went on. */
  facts: LaterFact[];
}

/** Which facts can move a row of a source; what re-credits can move any. */
const movedBy: Readonly<Record<string, readonly string[]>> = {
  interactions: ['interaction.'],
  plans: ['interaction.', 'account.lost'],
  calls: ['call.'],
  terms: ['subscription.', 'account.lost'],
  payments: ['payment.'],
  milestones: ['milestone.', 'training.'],
  trainings: ['training.'],
  cases: ['case.', 'csat.'],
  csat: ['csat.', 'case.', 'interaction.'],
  quality: ['audit.', 'quality.', 'interaction.'],
  attendance: ['huddle.'],
  learnings: ['learning.'],
  'state band': ['usage.'],
  'state lifecycle': ['account.', 'subscription.'],
  'state trained': ['milestone.', 'training.'],
  'state happiness': ['interaction.', 'csat.'],
  'state product': ['subscription.', 'account.described'],
};
const always = ['account.assigned', 'person.', 'team.'];
const MOST_FACTS = 5;

/** What the rows of a measure are made of: a source, or the aspects of accounts' states that a cohort asks for. */
export const sourcesOf = ({ source, shape }: Pick<Measure, 'source' | 'shape'>): string[] =>
  shape.kind === 'cohort'
    ? [...new Set([...shape.start, ...shape.end].map(({ aspect }) => `state ${aspect.split(':')[0]}`))]
    : [source];

const moversOf = (source: string): readonly string[] =>
  movedBy[source] ?? (source.startsWith('state ') ? ['milestone.'] : ['']);

const moves = (sources: readonly string[], type: string): boolean =>
  [...sources.flatMap(moversOf), ...always].some((prefix) => type.startsWith(prefix));

const aboutRow = ({ id }: RowDifference, fact: LaterFact): boolean => fact.id === id || fact.corrects === id;

const aboutSame = ({ was, is }: RowDifference, fact: LaterFact): boolean => {
  const account = is?.account ?? was?.account ?? null;
  if (account !== null) return fact.account === account;
  const person = is?.person ?? was?.person ?? null;
  return person !== null && fact.person === person;
};

const causeOf = (fact: LaterFact): Cause =>
  fact.type === 'fact.withdrawn' ? 'withdrawn' : fact.corrects ? 'corrected' : 'late';

/** Whether a fact says something of the time before the freeze: it is late, or it corrects what was known then. */
export const speaksOfBefore = (fact: LaterFact, asOf: number): boolean =>
  fact.corrects !== null || fact.happenedAt <= asOf;

/**
 * Why a row of these sources differs: by the facts about the row itself, else by those about its account (or its person, for
 * what is about no account) that can move rows of them.
 */
export const explainDifference = (
  sources: readonly string[],
  difference: RowDifference,
  later: readonly LaterFact[],
  asOf: number,
): Caused => {
  const before = later.filter((fact) => speaksOfBefore(fact, asOf));
  const own = before.filter((fact) => aboutRow(difference, fact));
  const around = before.filter(
    (fact) => aboutSame(difference, fact) && moves(sources, fact.correctsType ?? fact.type) && !own.includes(fact),
  );
  // What is said of the very row is why; what else came in about its account would only be a guess beside it.
  const facts = (own.length > 0 ? own : around).slice(0, MOST_FACTS);
  return { difference, cause: facts.length === 0 ? 'went-on' : causeOf(facts[0]!), facts };
};
