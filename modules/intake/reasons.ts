import type { RowRefusal } from './kinds/kind.ts';
import type { ReasonGroup } from './run.ts';

/** Reasons that are told apart, and lines that are named for each. */
const mostReasons = 50;
const mostLines = 5;

/** What stands in quotes differs from row to row; the reason is the same. */
const sortOf = ({ reason, field }: RowRefusal): string =>
  `${field ?? ''} ${reason.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/\d+/g, '#')}`;

/** Rows that would come back, grouped by their reason: the words of the first, how many, and where. */
export class ReasonGroups {
  readonly #groups = new Map<string, ReasonGroup>();

  add(line: number, refusal: RowRefusal): void {
    const sort = sortOf(refusal);
    const known = this.#groups.get(sort);
    if (known) {
      known.count++;
      if (known.lines.length < mostLines) known.lines.push(line);
    } else if (this.#groups.size < mostReasons)
      this.#groups.set(sort, { reason: refusal.reason, field: refusal.field ?? null, count: 1, lines: [line] });
  }

  /** The commonest first. */
  groups(): ReasonGroup[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count);
  }
}
