/** What is typed about the next plan of an account. */
export interface PlanDraft {
  when: string;
  about: string;
  reason: string | null;
  told: boolean;
}

export const emptyPlan: PlanDraft = { when: '', about: '', reason: null, told: true };

/** What is to happen to a plan, without the id that makes it count once. */
export type PlanWish =
  | { do: 'set'; at: string; channel: string | null; purpose: string | null; agenda: string | null }
  | { do: 'move'; to: string; told: boolean; reason: string | null }
  | { do: 'none'; reason: string; until: string };

export type PlanFault = 'need-time' | 'need-ahead' | 'need-until';

/** What the form knows besides the draft. `at`: the time that was understood, epoch milliseconds. */
export interface PlanGround {
  kind: 'set' | 'move';
  at: number | null;
  now: number;
  zone: string;
  channel: string | null;
  purpose: string | null;
}

const dayIn = (zone: string, at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The wish that a draft stands for, or what is missing. A reason holds to the end of the day that was typed. */
export function wishOf(draft: PlanDraft, ground: PlanGround): PlanWish | PlanFault {
  const { at, now, zone } = ground;
  if (at === null) return draft.reason === null ? 'need-time' : 'need-until';
  if (at <= now) return 'need-ahead';
  if (draft.reason !== null) return { do: 'none', reason: draft.reason, until: dayIn(zone, at) };
  const iso = new Date(at).toISOString();
  const about = draft.about.trim() || null;
  if (ground.kind === 'move') return { do: 'move', to: iso, told: draft.told, reason: about };
  return { do: 'set', at: iso, channel: ground.channel, purpose: ground.purpose, agenda: about };
}
