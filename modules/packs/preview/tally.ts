import { countWords } from '../words/value-words.ts';
import type { Rejudged } from './rejudge.ts';

/** What a draft does to the commitments that are open. */
export interface CommitmentTally {
  /** Open and not yet settled. */
  open: number;
  newDue: number;
  later: number;
  earlier: number;
  /** Their new due time has already passed. */
  becomeLate: number;
  /** Their rule is no longer there; they run to their end as they were opened. */
  withoutRule: number;
  rules: { rule: string; title: string; newDue: number; becomeLate: number }[];
}

/** Counts commitments one by one, so that no number of them fills the memory. */
export class Tally {
  readonly #sum: Omit<CommitmentTally, 'rules'> = {
    open: 0,
    newDue: 0,
    later: 0,
    earlier: 0,
    becomeLate: 0,
    withoutRule: 0,
  };
  readonly #rules = new Map<string, { rule: string; title: string; newDue: number; becomeLate: number }>();

  add(one: Rejudged | 'settled' | 'no-rule'): void {
    if (one === 'settled') return;
    this.#sum.open++;
    if (one === 'no-rule') {
      this.#sum.withoutRule++;
      return;
    }
    const { before, after, rule } = one;
    if (before.dueAt === after.dueAt && after.outcome === 'pending') return;
    const row = this.#rules.get(rule.key) ?? { rule: rule.key, title: rule.title, newDue: 0, becomeLate: 0 };
    this.#rules.set(rule.key, row);
    if (before.dueAt !== after.dueAt) {
      this.#sum.newDue++;
      row.newDue++;
      if ((after.dueAt ?? Infinity) > (before.dueAt ?? Infinity)) this.#sum.later++;
      else this.#sum.earlier++;
    }
    if (after.outcome === 'broken') {
      this.#sum.becomeLate++;
      row.becomeLate++;
    }
  }

  result(): CommitmentTally {
    return {
      ...this.#sum,
      rules: [...this.#rules.values()].sort((a, b) => b.newDue - a.newDue || (a.rule < b.rule ? -1 : 1)),
    };
  }
}

/** `412 open commitments get a new due date, 31 become late.` */
export const tallyWords = (tally: CommitmentTally): string[] => {
  const lines: string[] = [];
  if (tally.newDue > 0) {
    const late =
      tally.becomeLate > 0 ? `, ${countWords(tally.becomeLate, 'becomes', 'become')} late` : ', none becomes late';
    lines.push(`${countWords(tally.newDue, 'open commitment gets', 'open commitments get')} a new due date${late}.`);
  }
  if (tally.withoutRule > 0)
    lines.push(
      `${countWords(tally.withoutRule, 'open commitment has', 'open commitments have')} no rule any more and runs to its end as it was opened.`,
    );
  return lines;
};
