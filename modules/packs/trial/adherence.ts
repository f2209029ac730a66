import type { Pack, Rule } from '../../../catalogue/packs/schema.ts';
import { clockWords } from '../words/duration-words.ts';
import { countWords } from '../words/value-words.ts';

/** How the promises of one rule went, as they were judged and as a draft would have judged them. */
export interface Adherence {
  rule: string;
  title: string;
  /** The clock in words, before and after; null where the rule is off or gone. */
  clockBefore: string;
  clockAfter: string | null;
  /** Promises that were due in the window and are settled. */
  promises: number;
  keptBefore: number;
  keptAfter: number;
  brokenAfter: number;
  /** Under the draft they would still be running. */
  runningAfter: number;
}

/** Rules of the pack in force by key, with those that a draft judges otherwise. */
export const changedRules = (before: Pack, after: Pack): Map<string, { before: Rule; after: Rule | null }> => {
  const rules = (pack: Pack) => new Map(pack.programmes.flatMap(({ rules }) => rules.map((rule) => [rule.key, rule])));
  const anew = rules(after);
  const calendar = (pack: Pack) => JSON.stringify(pack.calendar);
  const otherHours = calendar(before) !== calendar(after);
  const changed = new Map<string, { before: Rule; after: Rule | null }>();
  for (const [key, rule] of rules(before)) {
    const next = anew.get(key);
    const stands = next && !next.off ? next : null;
    if (rule.off && !stands) continue;
    const working = rule.clock.within !== undefined && !rule.clock.elapsed;
    if (!stands || JSON.stringify(stands.clock) !== JSON.stringify(rule.clock) || (otherHours && working))
      changed.set(key, { before: rule, after: stands });
  }
  return changed;
};

/** What became of a promise under the draft. */
export type Fate = 'kept' | 'broken' | 'pending' | 'cancelled';

/** Counts promises one by one, so that no number of them fills the memory. */
export class AdherenceTally {
  readonly #rows = new Map<string, Adherence>();
  readonly #rules: ReturnType<typeof changedRules>;

  constructor(rules: ReturnType<typeof changedRules>) {
    this.#rules = rules;
  }

  /** `after` is null where the draft would not have made the promise at all. */
  add(rule: string, before: 'kept' | 'broken', after: Fate | null): void {
    const row = this.#rows.get(rule) ?? this.#begin(rule);
    row.promises++;
    if (before === 'kept') row.keptBefore++;
    if (after === 'kept') row.keptAfter++;
    if (after === 'broken') row.brokenAfter++;
    if (after === 'pending') row.runningAfter++;
  }

  #begin(rule: string): Adherence {
    const { before, after } = this.#rules.get(rule)!;
    const row: Adherence = {
      rule,
      title: before.title,
      clockBefore: clockWords(before.clock),
      clockAfter: after && clockWords(after.clock),
      promises: 0,
      keptBefore: 0,
      keptAfter: 0,
      brokenAfter: 0,
      runningAfter: 0,
    };
    this.#rows.set(rule, row);
    return row;
  }

  result(): Adherence[] {
    return [...this.#rows.values()].sort((a, b) => b.promises - a.promises || (a.rule < b.rule ? -1 : 1));
  }
}

/** Kept promises of those that were kept or broken, as people say it: `71 %`; null where there are none. */
export const shareWords = (kept: number, of: number): string | null =>
  of === 0 ? null : `${Math.round((kept / of) * 100)} %`;

/** `First contact, 2 days instead of 3 days: 71 % of 412 promises kept instead of 84 %.` */
export const adherenceWords = (row: Adherence): string => {
  const before = shareWords(row.keptBefore, row.promises)!;
  if (row.clockAfter === null)
    return `${row.title}: ${countWords(row.promises, 'promise', 'promises')} would not have been made; ${before} of them were kept.`;
  const after = shareWords(row.keptAfter, row.keptAfter + row.brokenAfter);
  const clocks =
    row.clockAfter === row.clockBefore
      ? 'under the other working hours'
      : `${row.clockAfter} instead of ${row.clockBefore}`;
  const running = row.runningAfter > 0 ? `; ${row.runningAfter} would still be running` : '';
  return after === null
    ? `${row.title}, ${clocks}: none of ${countWords(row.promises, 'promise', 'promises')} would be settled yet.`
    : `${row.title}, ${clocks}: ${after} of ${countWords(row.promises, 'promise', 'promises')} kept instead of ${before}${running}.`;
};
