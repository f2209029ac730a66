import { ratio } from './number.ts';
import { inState, statesAt, type AccountState } from './state-at.ts';
import type { Cohort, Figure, StateSpan, Window } from './types.ts';
import { cohortInstants } from './window.ts';

/** An account of a cohort: who owned it when the window opened, and whether it is in the end state. */
export interface CohortMember {
  account_id: string;
  person_id: string | null;
  reached: boolean;
}

/** The accounts that were in the start state when the window opened, in the order of their ids. */
export function cohortMembers(shape: Cohort, spans: readonly StateSpan[], window: Window): CohortMember[] {
  const instants = cohortInstants(window);
  if (instants === null) return [];
  const before = statesAt(spans, instants.opens);
  const after = statesAt(spans, instants.closes);
  return [...before]
    .filter(([, state]) => inState(shape.start, state) && isKnown(shape, state))
    .map(([account_id, state]) => ({
      account_id,
      person_id: state.get('owner') ?? null,
      reached: inState(shape.end, after.get(account_id)),
    }))
    .toSorted((x, y) => (x.account_id < y.account_id ? -1 : 1));
}

/** An account is there at all when somebody owns it or, unless the cohort is of held accounts, one of the aspects asked has a value. */
function isKnown(shape: Cohort, state: AccountState): boolean {
  return state.has('owner') || (!shape.held && shape.start.some(({ aspect }) => state.has(aspect)));
}

/** Of those in the start state when the window opened, the share in the end state when it closed. */
export function evaluateCohort(shape: Cohort, spans: readonly StateSpan[], window: Window): Figure {
  const members = cohortMembers(shape, spans, window);
  const a = members.filter((member) => member.reached).length;
  return { value: ratio(a, members.length), a, b: members.length, rows: members.map((member) => member.account_id) };
}
