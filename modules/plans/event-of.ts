import { localDate, startOfLocalDay } from '../../maths/calendar/index.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import type { PlanEvent } from './standing.ts';

/** Days for which a reason without an end of its own holds; then the account is looked at again. */
export const REASON_DAYS = 30;

/** The fact types that say something about what comes next. */
export const planTypes = ['interaction.logged', 'plan.set', 'plan.moved', 'plan.none', 'account.lost'] as const;

/** Whether a fact is one of them. */
export const isAboutPlans = ({ type }: Fact): boolean => (planTypes as readonly string[]).includes(type);

type Said = Pick<PlanEvent, 'kind' | 'rank' | 'until'> & { reason: string | null };

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The first instant after the local day of a time, or some days later. */
const dayAfter = (zone: string, at: number, days = 1): number =>
  startOfLocalDay(zone, Temporal.PlainDate.from(localDate(zone, at)).add({ days }).toString());

const saidBy = ({ type, happenedAt, payload }: Fact, zone: string): Said => {
  const day = (value: unknown) => dayAfter(zone, Date.parse(String(value)));
  switch (type) {
    case 'plan.set':
      return { kind: 'plan', rank: 0, until: day(payload['at']), reason: null };
    case 'plan.moved':
      return { kind: 'move', rank: 2, until: day(payload['to']), reason: null };
    case 'plan.none': {
      const last = Temporal.PlainDate.from(String(payload['until']));
      const until = startOfLocalDay(zone, last.add({ days: 1 }).toString());
      return { kind: 'excuse', rank: 1, until, reason: text(payload['reason']) };
    }
    case 'account.lost':
      return { kind: 'lost', rank: 1, until: null, reason: text(payload['reason']) };
    default: {
      const next = payload['next'] as { at?: string } | null | undefined;
      if (next?.at) return { kind: 'plan', rank: 0, until: day(next.at), reason: null };
      const reason = text(payload['no_next_because']);
      return reason
        ? { kind: 'excuse', rank: 0, until: dayAfter(zone, happenedAt, REASON_DAYS + 1), reason }
        : { kind: 'none', rank: 0, until: null, reason: null };
    }
  }
};

/** A row of the module's table: what a fact says of the next plan of its account. */
export interface PlanRow extends PlanEvent {
  account_id: string;
  reason: string | null;
}

/** What a fact says of its account's next plan. @param zone the organisation's, whose days count */
export const planRowOf = (fact: Fact, zone: string): PlanRow => ({
  id: fact.id,
  account_id: fact.account!,
  at: fact.happenedAt,
  ...saidBy(fact, zone),
});
