import type { Account } from './account.ts';
import type { WorkDays } from './holidays.ts';
import { Random } from './random.ts';
import { Sheet, type Cell, type FileName } from './row.ts';
import type { Person } from './staff.ts';

/** What everybody in the company shares while the days pass. */
export class Office {
  readonly seed: number;
  readonly workdays: WorkDays;
  /** Nothing known after this second is written down. */
  readonly now: number;
  readonly auditors: readonly Person[];
  readonly sheet = new Sheet();
  readonly portfolios = new Map<Person, Account[]>();
  readonly names = new Set<string>();
  private readonly counters = new Map<string, number>();

  constructor(seed: number, workdays: WorkDays, now: number, auditors: readonly Person[]) {
    this.seed = seed;
    this.workdays = workdays;
    this.now = now;
    this.auditors = auditors;
  }

  /** A stream of chance of its own for the given parts. */
  random(...parts: readonly (string | number)[]): Random {
    return Random.of(this.seed, ...parts);
  }

  /** "I0000001", "I0000002", … */
  id(prefix: string, width: number): string {
    const count = (this.counters.get(prefix) ?? 0) + 1;
    this.counters.set(prefix, count);
    return prefix + String(count).padStart(width, '0');
  }

  /** Writes a row that happened at `at` and is known since `known`; what is not known yet stays unwritten. */
  write(file: FileName, at: number, cells: readonly Cell[], known = at): boolean {
    if (at > this.now || known > this.now) return false;
    this.sheet.add(file, at, cells);
    return true;
  }

  portfolio(person: Person): Account[] {
    let accounts = this.portfolios.get(person);
    if (!accounts) this.portfolios.set(person, (accounts = []));
    return accounts;
  }
}
