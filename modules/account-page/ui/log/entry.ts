import type { TalkDraft } from './draft.ts';

/** What is sent: the log form of the API. */
export interface TalkEntry {
  id: string;
  account: string;
  happenedAt: string;
  channel: string;
  purpose: string;
  outcome: string;
  minutes: number | null;
  happiness: number | null;
  note: string;
  help: string | null;
  next: { at: string; channel: string; purpose: string; agenda: string | null } | null;
  noNextBecause: string | null;
  promises: { text: string; by: string; direction: 'to-customer' | 'from-customer' }[];
  milestones: string[];
  trainings: { trainee: string; module: string }[];
}

export type TalkFault = 'outcome' | 'promise' | 'promiseBy' | 'next' | 'no-next' | 'trainee';

/** What the form knows besides the draft. Times are epoch milliseconds; null where none was typed or none understood. */
export interface TalkGround {
  id: string;
  account: string;
  happenedAt: number;
  minutes: number | null;
  channel: string;
  purpose: string;
  nextText: string;
  next: number | null;
  about: string;
  promiseBy: number | null;
}

const iso = (at: number) => new Date(at).toISOString();

/** What stops a draft from being saved or, for the next plan, what is asked for once; null when nothing does. */
export function faultOf(draft: TalkDraft, ground: TalkGround): TalkFault | null {
  if (!draft.outcome) return 'outcome';
  if (draft.promise.trim() && ground.promiseBy === null) return 'promiseBy';
  if (draft.promiseBy.trim() && !draft.promise.trim()) return 'promise';
  if (ground.nextText.trim() && ground.next === null) return 'next';
  if (ground.next === null && !draft.noNext.trim()) return 'no-next';
  if (draft.modules.length > 0 && !draft.trainee.trim()) return 'trainee';
  return null;
}

const promisesIn = ({ promise, theirs }: TalkDraft, { promiseBy }: TalkGround): TalkEntry['promises'] =>
  promise.trim() && promiseBy !== null
    ? [{ text: promise.trim(), by: iso(promiseBy), direction: theirs ? 'from-customer' : 'to-customer' }]
    : [];

/** A draft without faults as it is sent. */
export function entryOf(draft: TalkDraft, ground: TalkGround): TalkEntry {
  const { id, account, channel, purpose, minutes } = ground;
  const plan = ground.next === null ? null : iso(ground.next);
  return {
    id,
    account,
    happenedAt: iso(ground.happenedAt),
    channel,
    purpose,
    outcome: draft.outcome!,
    minutes,
    happiness: draft.happiness,
    note: draft.note.trim(),
    help: draft.help.trim() || null,
    next: plan === null ? null : { at: plan, channel, purpose, agenda: ground.about.trim() || null },
    noNextBecause: plan === null ? draft.noNext.trim() || null : null,
    promises: promisesIn(draft, ground),
    milestones: [...draft.milestones],
    trainings: draft.modules.map((module) => ({ trainee: draft.trainee.trim(), module })),
  };
}
