import type { Fact } from '../../platform/ledger/fact.ts';

/** An issue of a customer, as its facts tell it. Instants are epoch milliseconds. */
export interface SupportCase {
  id: string;
  key: string;
  account_id: string;
  person_id: string | null;
  channel: string | null;
  reason: string | null;
  subject: string;
  priority: string | null;
  opened_at: number;
  recorded_at: number;
  status: 'open' | 'waiting' | 'resolved';
  resolved_at: number | null;
  resolution: string | null;
  reopened: boolean;
  csat: number | null;
  csat_at: number | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const steps: Record<string, (state: SupportCase, fact: Fact) => SupportCase> = {
  'case.resolved': (state, fact) => ({
    ...state,
    status: 'resolved',
    resolved_at: fact.happenedAt,
    resolution: text(fact.payload['resolution']),
    person_id: fact.person ?? state.person_id,
  }),
  'case.reopened': (state) =>
    state.status === 'resolved' ? { ...state, status: 'open', resolved_at: null, reopened: true } : state,
  'case.waiting': (state) => (state.status === 'open' ? { ...state, status: 'waiting' } : state),
  'case.answered': (state) => (state.status === 'waiting' ? { ...state, status: 'open' } : state),
  'csat.given': (state, fact) => ({ ...state, csat: Number(fact.payload['score']), csat_at: fact.happenedAt }),
};

/**
 * The case that its facts tell, in the order in which they happened; null without an opening. Facts from before the
 * opening count too: the opening only names the case.
 */
export const caseFrom = (id: string, facts: readonly Fact[]): SupportCase | null => {
  const inOrder = [...facts].sort((a, b) => a.happenedAt - b.happenedAt || (a.id < b.id ? -1 : 1));
  const opening = inOrder.find((fact) => fact.type === 'case.opened');
  if (!opening) return null;
  const { payload } = opening;
  const opened: SupportCase = {
    id,
    key: String(payload['case']),
    account_id: opening.account!,
    person_id: opening.person,
    channel: text(payload['channel']),
    reason: text(payload['reason']),
    subject: String(payload['subject'] ?? ''),
    priority: text(payload['priority']),
    opened_at: opening.happenedAt,
    recorded_at: opening.recordedAt,
    status: 'open',
    resolved_at: null,
    resolution: null,
    reopened: false,
    csat: null,
    csat_at: null,
  };
  return inOrder.reduce((state, fact) => steps[fact.type]?.(state, fact) ?? state, opened);
};
