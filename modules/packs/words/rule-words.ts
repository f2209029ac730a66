import type { EscalationStep, Pack, Rule, Trigger } from '../../../catalogue/packs/schema.ts';
import { clockWords, durationWords } from './duration-words.ts';
import { conditionsWords, triggerWords } from './trigger-words.ts';

export interface RuleInWords {
  key: string;
  title: string;
  because: string | null;
  toCustomer: boolean;
  starts: string;
  clock: string;
  /** How it ends, pauses, moves: one line each. */
  ends: string[];
  ladder: { when: string; to: string; say: string }[];
  agenda: string[];
  /** Opens nothing any more. */
  off: boolean;
}

const listWords = (head: string, triggers: readonly Trigger[]): string[] =>
  triggers.length === 0 ? [] : [`${head}: ${triggers.map(triggerWords).join('; or ')}`];

const stepWords = (step: EscalationStep, owner: string) => ({
  when: step.before ? `${durationWords(step.before)} before` : `${durationWords(step.after ?? { seconds: 1 })} after`,
  to: step.to === 'owner' ? owner : step.to,
  say: step.say,
});

/** What begins a rule's promise. */
export const startsWords = (rule: Rule): string => {
  const only = conditionsWords(rule.onlyIf);
  return [triggerWords(rule.opens), rule.once ? 'once for each account' : '', only && `only if ${only}`]
    .filter(Boolean)
    .join(', ');
};

/** How a rule's promise ends, pauses and moves: one line each. */
export const endsWords = (rule: Rule): string[] => [
  ...listWords('Done by', rule.closes),
  ...listWords('Called off by', rule.cancels),
  ...listWords('The clock waits from', rule.pauses),
  ...listWords('and goes on with', rule.resumes),
  ...listWords('Comes back with', rule.reopens),
  ...listWords('Gets another date by', rule.moves),
];

/** A rule as a manager reads it. */
export const ruleWords = (rule: Rule, pack: Pack): RuleInWords => ({
  key: rule.key,
  title: rule.title,
  because: rule.because ?? null,
  toCustomer: rule.direction === 'to-customer',
  starts: startsWords(rule),
  clock: clockWords(rule.clock),
  ends: endsWords(rule),
  ladder: rule.escalations.map((step) =>
    stepWords(step, rule.owner === 'actor' ? 'whoever took it on' : (pack.words['person'] ?? 'the account’s holder')),
  ),
  agenda: [...rule.agenda],
  off: rule.off === true,
});
