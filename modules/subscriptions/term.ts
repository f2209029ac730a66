/** A term of a subscription, as it was signed. Dates are `YYYY-MM-DD`, instants epoch milliseconds. */
export interface Term {
  id: string;
  key: string;
  account_id: string;
  product: string;
  plan: string;
  amount: number;
  currency: string;
  term_months: number | null;
  starts_on: string;
  ends_on: string | null;
  previous_id: string | null;
  sold_by: string | null;
  signed_at: number;
  recorded_at: number;
}

/** What became of a term at its end. */
export interface TermOutcome {
  renewed_by: string | null;
  renewed_at: number | null;
  early: boolean;
  upgraded: boolean;
  lost: boolean;
  days_early: number | null;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Worth a month: what an upgrade is judged by, so that a longer term at the same rate is none. */
const monthly = (term: Term): number => term.amount / (term.term_months ?? 12);

/**
 * What became of a term: renewed by the earliest term that names it; early when that was signed at least
 * `earlyFromDays` before the end; upgraded when the renewal is worth more a month or runs longer at no less.
 * @param today the local day; a term that ended before it unrenewed is lost.
 */
export const outcomeOfTerm = (
  term: Term,
  renewals: readonly Term[],
  dayOf: (at: number) => string,
  earlyFromDays: number,
  today: string,
): TermOutcome => {
  const [renewal] = [...renewals].sort((a, b) => a.signed_at - b.signed_at || (a.id < b.id ? -1 : 1));
  if (!renewal || term.ends_on === null)
    return {
      renewed_by: null,
      renewed_at: null,
      early: false,
      upgraded: false,
      lost: term.ends_on !== null && term.ends_on < today,
      days_early: null,
    };
  const daysEarly = daysBetween(dayOf(renewal.signed_at), term.ends_on);
  const longer = (renewal.term_months ?? 12) > (term.term_months ?? 12);
  return {
    renewed_by: renewal.id,
    renewed_at: renewal.signed_at,
    early: daysEarly >= earlyFromDays,
    upgraded: monthly(renewal) > monthly(term) * 1.001 || (longer && monthly(renewal) >= monthly(term) * 0.999),
    lost: false,
    days_early: daysEarly,
  };
};
