import type { Notice } from './kinds/kind.ts';
import type { NoticeGroup } from './run.ts';

/** Sorts of notices that are kept; what comes beyond goes under `other`. */
const mostSorts = 40;

/** Counts odd things by their sort, with the first of each in words. */
export class Notices {
  readonly #groups: Map<string, NoticeGroup>;

  constructor(before: readonly NoticeGroup[] = []) {
    this.#groups = new Map(before.map((group) => [group.code, { ...group }]));
  }

  add({ line, code, message }: Notice, count = 1): void {
    const sort = this.#groups.has(code) || this.#groups.size < mostSorts ? code : 'other';
    const group = this.#groups.get(sort);
    if (group) group.count += count;
    else this.#groups.set(sort, { code: sort, count, line, message: message.slice(0, 300) });
  }

  groups(): NoticeGroup[] {
    return [...this.#groups.values()];
  }
}
