import type { StateCondition, StateSpan } from './types.ts';

/** The values of one account's aspects at one instant. */
export type AccountState = ReadonlyMap<string, string>;

/**
 * What every account's aspects were at `instant` (milliseconds since 1970): the span with `from_at <= instant < to_at`.
 * A change at exactly midnight belongs to the day that begins, for the state when a window opens and when it closes,
 * so that no change is lost between two windows and none counts twice.
 */
export function statesAt(spans: readonly StateSpan[], instant: number): Map<string, AccountState> {
  const states = new Map<string, Map<string, string>>();
  const since = new Map<string, number>();
  for (const span of spans) {
    const from = Date.parse(span.from_at);
    if (from > instant || (span.to_at !== null && Date.parse(span.to_at) <= instant)) continue;
    const place = JSON.stringify([span.account_id, span.aspect]);
    // Spans of one aspect should not overlap; where they do, the one that began last is what holds.
    if ((since.get(place) ?? -Infinity) > from) continue;
    since.set(place, from);
    const state = states.get(span.account_id) ?? new Map<string, string>();
    states.set(span.account_id, state.set(span.aspect, span.value));
  }
  return states;
}

const among = (listed: string | readonly string[], value: string): boolean =>
  typeof listed === 'string' ? listed === value : listed.includes(value);

/** Whether an account's state satisfies every condition; no value at all satisfies only `isNot`. */
export function inState(conditions: readonly StateCondition[], state: AccountState | undefined): boolean {
  return conditions.every(({ aspect, is, isNot }) => {
    const value = state?.get(aspect);
    if (is !== undefined && (value === undefined || !among(is, value))) return false;
    return !(isNot !== undefined && value !== undefined && among(isNot, value));
  });
}
