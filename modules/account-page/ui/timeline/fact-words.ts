import type { Format } from '../../../../platform/ui/format/format-provider.tsx';
import { stageName } from '../page/stage-name.ts';
import type { AccountSay } from '../account-texts.ts';

/** What the words of a fact are made with; `nameOf` turns the pack's keys into its names. */
export interface FactWording {
  say: AccountSay;
  format: Pick<Format, 'money' | 'number' | 'day'>;
  nameOf: (kind: 'outcomes' | 'purposes' | 'channels' | 'modules' | 'bands', key: string) => string;
}

export type FactKind = 'talks' | 'promises' | 'money' | 'use' | 'changes';

export interface FactLike {
  type: string;
  person: string | null;
  payload: Record<string, unknown>;
}

export interface FactWords {
  what: string;
  /** What was written along with it. */
  note?: string | undefined;
}

const kinds: readonly (readonly [RegExp, FactKind])[] = [
  [/^(interaction|call|plan)\./, 'talks'],
  [/^(promise|commitment|case|csat|help)\./, 'promises'],
  [/^(subscription|payment|renewal)\./, 'money'],
  [/^(usage|training|milestone|profile)\./, 'use'],
];

/** Under which filter a fact stands. */
export const kindOf = (type: string): FactKind => kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'changes';

const steps = ['verified', 'expectations-set', 'profile-created', 'rules-explained', 'trained', 'converted'] as const;

type Teller = (payload: Record<string, unknown>, wording: FactWording, fact: FactLike) => FactWords;

const text = (value: unknown): string => (value == null ? '' : String(value));
const note = (value: unknown) => text(value) || undefined;
const money = (payload: Record<string, unknown>, { format }: FactWording) =>
  format.money(Number(payload['amount']), text(payload['currency']) || undefined);

const tellers: Readonly<Record<string, Teller>> = {
  'account.described': (payload, { say }) => ({
    what: say('fact.described', {
      what: [payload['name'], payload['city'], payload['tier']].filter(Boolean).join(', '),
    }),
  }),
  'contact.described': (payload, { say }) => ({
    what: say('fact.contact', { name: [payload['name'], payload['job']].filter(Boolean).join(', ') }),
  }),
  'account.assigned': (payload, { say, format }, { person }) => ({
    what: person ? say('fact.assigned', { person }) : say('fact.unassigned'),
    note: [payload['from'] && say('fact.from', { day: format.day(text(payload['from'])) }), payload['reason']]
      .filter(Boolean)
      .join(': '),
  }),
  'account.staged': (payload, { say }) => ({
    what: say('fact.stage', { stage: stageName(text(payload['stage']), say).toLowerCase() }),
    note: note(payload['reason']),
  }),
  'account.lost': (payload, { say }) => ({
    what: say('fact.lost', { reason: text(payload['reason']) }),
    note: note(payload['lesson']),
  }),
  'usage.read': (payload, { say, format }) => ({
    what: say('fact.usage', { value: format.number(Number(payload['value'])), metric: text(payload['metric']) }),
  }),
  'milestone.reached': (payload, { say }) => {
    const known = steps.find((step) => step === payload['milestone']);
    return { what: known ? say(`step.${known}`) : text(payload['milestone']), note: note(payload['note']) };
  },
  'training.given': (payload, { say, nameOf }) => ({
    what: say('fact.training', {
      trainee: text(payload['trainee']),
      module: nameOf('modules', text(payload['module'])),
    }),
  }),
  'subscription.started': (payload, wording) => ({
    what: wording.say('fact.term', {
      product: text(payload['product']),
      plan: text(payload['plan']),
      money: money(payload, wording),
    }),
  }),
  'payment.realised': (payload, wording) => ({
    what: wording.say('fact.payment', { money: money(payload, wording) }),
    note: note(payload['method']),
  }),
  'interaction.logged': (payload, { say, nameOf }) => ({
    what: say('fact.talk', {
      channel: nameOf('channels', text(payload['channel'])),
      outcome: nameOf('outcomes', text(payload['outcome'])).toLowerCase(),
      purpose: nameOf('purposes', text(payload['purpose'])).toLowerCase(),
    }),
    note: note(payload['note']),
  }),
  'plan.set': (payload, { say, nameOf }) => {
    const purpose = nameOf('purposes', text(payload['purpose'])).toLowerCase();
    return { what: say(purpose ? 'fact.planned-about' : 'fact.planned', { purpose }), note: note(payload['agenda']) };
  },
  'plan.moved': (payload, { say }) => ({ what: say('fact.plan-moved'), note: note(payload['reason']) }),
  'plan.none': (payload, { say }) => ({ what: say('fact.no-plan'), note: note(payload['note']) }),
  'profile.checked': (payload, { say }) => {
    const items = payload['items'] as { item: string; ok: boolean }[];
    const named = (ok: boolean) => items.filter((one) => one.ok === ok).map(({ item }) => item);
    const [good, missing] = [named(true), named(false)];
    return {
      what: good.length > 0 ? say('fact.profile-good', { items: good.join(', ') }) : say('fact.profile'),
      ...(missing.length > 0 ? { note: say('fact.profile-missing', { items: missing.join(', ') }) } : {}),
    };
  },
  'renewal.said': (payload, { say }) => ({
    what: say(`fact.renewal-${text(payload['says']) as 'yes'}`, { reason: text(payload['reason']) }),
    note: note(payload['note']),
  }),
  'renewal.forecast-said': (payload, { say }) => ({
    what: say('fact.renewal-chance', { share: Math.round(Number(payload['chance']) * 100) }),
  }),
  'call.finished': (payload, { say }) => ({
    what:
      Number(payload['talk_seconds']) > 0
        ? say('call.answered', { length: clockLength(Number(payload['talk_seconds'])) })
        : say('call.no-answer'),
    note: say('panel.from-phone'),
  }),
  'promise.made': (payload, { say }) => ({ what: say('fact.promised', { text: text(payload['text']) }) }),
  'promise.kept': (_, { say }) => ({ what: say('fact.kept') }),
  'promise.moved': (payload, { say }) => ({ what: say('fact.moved'), note: note(payload['reason']) }),
  'promise.released': (payload, { say }) => ({ what: say('fact.released', { reason: text(payload['reason']) }) }),
  'commitment.handed': (payload, { say }, { person }) => ({
    what: payload['person'] && person ? say('fact.handed', { person }) : say('fact.handed-along'),
    note: note(payload['reason']),
  }),
  'handover.answered': (payload, { say }) => ({
    what: say(payload['answer'] === 'accepted' ? 'fact.accepted' : 'fact.asked-back'),
    note: note(payload['reason']),
  }),
  'case.opened': (payload, { say }) => ({ what: say('fact.case', { subject: text(payload['subject']) }) }),
  'case.resolved': (payload, { say }) => ({
    what: say('fact.case-resolved', { resolution: text(payload['resolution']) }),
  }),
  'case.reopened': (payload, { say }) => ({ what: say('fact.case-reopened'), note: note(payload['reason']) }),
  'case.waiting': (payload, { say }) => ({
    what: say('fact.case-waiting', { who: text(payload['waiting_for']).replace('-', ' ') }),
    note: note(payload['question']),
  }),
  'case.answered': (_, { say }) => ({ what: say('fact.case-answered') }),
  'csat.given': (payload, { say }) => ({ what: say('fact.csat', { score: text(payload['score']) }) }),
  'help.asked': (payload, { say }) => ({ what: say('fact.help', { text: text(payload['text']) }) }),
  'fact.withdrawn': (payload, { say }) => ({ what: say('fact.withdrawn', { reason: text(payload['reason']) }) }),
};

/** 4:07, as a telephone shows it. */
const clockLength = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** A fact in words a person would use. A kind that has no words yet is named by its type. */
export function factWords(fact: FactLike, wording: FactWording): FactWords {
  return tellers[fact.type]?.(fact.payload, wording, fact) ?? { what: fact.type.replace(/[.-]/g, ' ') };
}
