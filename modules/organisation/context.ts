import type { Pack } from '../../catalogue/packs/schema.ts';
import { type Calendar, compileCalendar, localDate } from '../../maths/calendar/index.ts';
import type { Work } from '../../platform/ledger/ledger.ts';

export interface Organisation {
  tenant: string;
  name: string;
  zone: string;
  locale: string;
  currency: string;
  revision: number;
}

export interface PackVersion {
  version: number;
  /** Epoch milliseconds; what is opened from here on is judged by this version. */
  effectiveFrom: number;
  pack: Pack;
}

/** One who looked after an account, `[from, to)`; `to` null while it lasts. */
export interface HeldSpan {
  person: string | null;
  from: number;
  to: number | null;
}

/** What the rules of a pack may ask of an account, and who held it when. */
export interface AccountBrief {
  id: string;
  key: string;
  name: string;
  tier: string | null;
  products: string[];
  lifecycle: string;
  held: HeldSpan[];
  /** When the latest fact that was known before this batch happened; null when there was none. */
  lastFactAt: number | null;
}

/** What every applier of one transaction shares. */
export interface KeptContext {
  organisation: Organisation;
  packs: PackVersion[];
  holidays: string[];
  /** The accounts that the batch is about, locked; filled when the facts are admitted. */
  accounts: Map<string, AccountBrief>;
  /** What the modules conclude from the batch for the programmes to act on; see `Signal`. */
  signals: { put: Signal[]; drop: string[] };
}

/**
 * Something that follows from facts and opens or closes commitments as a fact would: "trained on all modules",
 * "renewed". Its id is made from what it says, so that concluding it again changes nothing.
 */
export interface Signal {
  id: string;
  type: string;
  account: string;
  at: number;
  payload: Record<string, unknown>;
}

export type KeptWork = Work<KeptContext>;

/** The pack version in force at a moment; before the first one, the first. */
export const packAt = (context: KeptContext, at: number): PackVersion => {
  let found = context.packs[0];
  for (const version of context.packs) if (version.effectiveFrom <= at) found = version;
  if (!found) throw new Error('The organisation has no pack yet.');
  return found;
};

const calendars = new WeakMap<PackVersion, { holidays: string; calendar: Calendar }>();

/** The organisation's working calendar under a pack version: the pack's week, its own and the imported holidays. */
export const calendarOf = (context: KeptContext, version: PackVersion): Calendar => {
  const holidays = [...version.pack.calendar.holidays, ...context.holidays];
  const signature = `${context.organisation.zone} ${holidays.join()}`;
  const known = calendars.get(version);
  if (known?.holidays === signature) return known.calendar;
  const calendar = compileCalendar({ ...version.pack.calendar, zone: context.organisation.zone, holidays });
  calendars.set(version, { holidays: signature, calendar });
  return calendar;
};

/** The local date of an instant where the organisation is: the day that a fact counts for. */
export const dayOf = (context: KeptContext, at: number): string => localDate(context.organisation.zone, at);

/** Who held an account at a moment. Spans are in order of their beginnings. */
export const holderAt = (held: readonly HeldSpan[], at: number): string | null => {
  let holder: string | null = null;
  for (const span of held) {
    if (span.from > at) break;
    holder = span.to === null || at < span.to ? span.person : null;
  }
  return holder;
};
