import { valueAt } from '../../maths/condition/index.ts';
import type { Clock } from '../../maths/programme/index.ts';
import { startOfLocalDay } from '../../maths/calendar/index.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { Commitment, Details } from './commitment.ts';
import type { ProgrammeEvent } from './event.ts';
import { type PlacedRule, subjectOf } from './rules.ts';

/** The id of what a fact opens under a rule that may open again and again. */
export const openedId = (tenant: string, rule: string, fact: string): string =>
  idOf(tenant, 'commitment', `${rule}/${fact}`);

/** The same opening gives the same id, so that a rebuild finds what the running system made. */
export const commitmentId = (tenant: string, rule: PlacedRule, event: ProgrammeEvent): string =>
  rule.once ? idOf(tenant, 'commitment', `${rule.key}/account/${event.account}`) : openedId(tenant, rule.key, event.id);

/** A promised time is an instant; a promised date stands for the start of that local day. */
const promisedTime = (value: unknown, zone: string): number | null => {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return startOfLocalDay(zone, value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
};

/** The clock that starts with this event; null when the promised time is missing or unreadable. */
export const clockOf = (rule: PlacedRule, event: ProgrammeEvent, zone: string): Clock | null => {
  const { within, until, endOfDay, elapsed } = rule.clock;
  if (within) return { within: within as Clock['within'] & object, elapsed };
  if (!until) return null;
  const at = promisedTime(valueAt({ payload: event.payload }, until), zone);
  return at === null ? null : { until: at, elapsed: true, ...(endOfDay ? { endOfDay } : {}) };
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const detailsOf = (rule: PlacedRule, event: ProgrammeEvent, clock: Clock): Details => {
  const { payload } = event;
  const next = (payload['next'] ?? {}) as Record<string, unknown>;
  const plan = event.type === 'interaction.logged' ? next : payload;
  const details: Record<string, unknown> = {
    purpose: text(plan['purpose']),
    channel: text(plan['channel']),
    agenda: text(plan['agenda']),
    expected: text(plan['expected']),
    text: text(payload['text']) ?? text(payload['subject']),
    plannedAt: clock.until,
    amount: payload['amount'],
    product: text(payload['product']),
    plan: text(payload['plan']),
  };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as Details;
};

/** A commitment as it begins: nothing has happened to it yet. Null when its clock has no time to run to. */
export const openCommitment = (
  tenant: string,
  rule: PlacedRule,
  packVersion: number,
  event: ProgrammeEvent,
  zone: string,
): Commitment | null => {
  const clock = clockOf(rule, event, zone);
  if (!clock) return null;
  return {
    id: commitmentId(tenant, rule, event),
    programme: rule.programme,
    rule: rule.key,
    pack_version: packVersion,
    title: rule.title,
    direction: rule.direction,
    account_id: event.account,
    subject: subjectOf(rule, event),
    owner_id: null,
    credit_id: null,
    actor_id: event.person,
    opened_fact: event.id,
    opened_at: event.at,
    recorded_at: event.recordedAt,
    clock,
    first_due_at: null,
    due_at: null,
    closed_at: null,
    settled_at: null,
    state: 'open',
    outcome: 'pending',
    moves: 0,
    told_before_due: false,
    trail: [],
    details: detailsOf(rule, event, clock),
    day: null,
    next_step: 0,
    next_step_at: null,
  };
};
