import type { Pack, Rule } from '../../../catalogue/packs/schema.ts';
import { type Clock, judge, type Judgement } from '../../../maths/programme/index.ts';
import type { Commitment } from '../../commitments/index.ts';
import { calendarOf, type KeptContext, packAt, type PackVersion } from '../../organisation/index.ts';

/** What judging needs to know of a commitment that is open. */
export type OpenCommitment = Pick<
  Commitment,
  'id' | 'rule' | 'title' | 'pack_version' | 'opened_at' | 'recorded_at' | 'clock' | 'trail' | 'next_step'
>;

/** An open commitment under the version that judges it and under the draft. */
export interface Rejudged {
  commitment: OpenCommitment;
  /** The rule in the draft. */
  rule: Rule;
  clock: Clock;
  before: Judgement;
  after: Judgement;
}

export const rulesOf = (pack: Pack): ReadonlyMap<string, Rule> =>
  new Map(pack.programmes.flatMap(({ rules }) => rules.map((rule) => [rule.key, rule])));

/** The commitment's clock under another wording of its rule. What was promised as a time stays that time. */
export const clockUnder = (clock: Clock, rule: Rule): Clock => {
  if (clock.within && rule.clock.within)
    return { within: rule.clock.within as NonNullable<Clock['within']>, elapsed: rule.clock.elapsed };
  if (clock.until !== undefined && rule.clock.until !== undefined)
    return { until: clock.until, elapsed: true, ...(rule.clock.endOfDay ? { endOfDay: true } : {}) };
  return clock;
};

/**
 * Judges an open commitment anew under a draft, from its opening and its trail. Null when the draft doesn't reach it:
 * its outcome is settled (a broken promise stays broken), or the draft no longer has its rule (it runs to its end under
 * the version that opened it).
 */
export const rejudge = (
  commitment: OpenCommitment,
  rules: ReadonlyMap<string, Rule>,
  { context, draft, now }: { context: KeptContext; draft: PackVersion; now: number },
): Rejudged | 'settled' | 'no-rule' => {
  const version =
    context.packs.find((each) => each.version === commitment.pack_version) ?? packAt(context, commitment.opened_at);
  const { opened_at: openedAt, clock, trail } = commitment;
  const before = judge({ openedAt, clock, trail, calendar: calendarOf(context, version) }, now);
  if (before.outcome !== 'pending') return 'settled';
  const rule = rules.get(commitment.rule);
  if (!rule) return 'no-rule';
  const anew = clockUnder(clock, rule);
  return {
    commitment,
    rule,
    clock: anew,
    before,
    after: judge({ openedAt, clock: anew, trail, calendar: calendarOf(context, draft) }, now),
  };
};
