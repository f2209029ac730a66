import type { KeptContext } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import { ruleOf } from './desk.ts';
import type { ProgrammeEvent } from './event.ts';
import { ruleBook, type PlacedRule, subjectOf } from './rules.ts';
import type { Reach } from './store.ts';

const allRules = (context: KeptContext): PlacedRule[] =>
  context.packs.flatMap((version) => [...ruleBook(version.pack).byKey.values()]);

/**
 * Which commitments the events may concern, account by account.
 * @param retracted what was taken back; what it concerned is looked at again, whenever it ended.
 */
export const reachOf = (
  context: KeptContext,
  events: readonly ProgrammeEvent[],
  retracted: readonly ProgrammeEvent[],
): Reach[] => {
  const byAccount = new Map<string, { since: number; late: boolean; rules: Set<string> }>();
  const books = context.packs.map((version) => ruleBook(version.pack));
  const look = (event: ProgrammeEvent, late: boolean): void => {
    if (!event.account) return;
    const rules =
      event.type === 'account.assigned'
        ? books.flatMap((book) => [...book.byKey.keys()])
        : books.flatMap((book) => [...(book.touching.get(event.type) ?? [])]);
    if (rules.length === 0) return;
    const reach = byAccount.get(event.account) ?? { since: event.at, late, rules: new Set() };
    reach.since = Math.min(reach.since, event.at);
    reach.late ||= late;
    for (const rule of rules) reach.rules.add(rule);
    byAccount.set(event.account, reach);
  };
  for (const event of events) look(event, false);
  for (const event of retracted) look(event, true);
  return [...byAccount].map(([account, { since, late, rules }]) => {
    const last = context.accounts.get(account)?.lastFactAt ?? null;
    return { account, since, late: late || (last !== null && last >= since), rules: [...rules] };
  });
};

/** A commitment that opens once may be there already; every other one is as new as the fact that opens it. */
export const onceOnly = (context: KeptContext, openings: ReadonlyMap<string, Commitment>): string[] =>
  [...openings.values()].filter((opened) => ruleOf(context, opened)?.once).map((opened) => opened.id);

/** The subjects under which something that ended may begin again. */
export const reopenable = (context: KeptContext, events: readonly ProgrammeEvent[]): string[] => {
  const rules = allRules(context).filter((rule) => rule.reopens.length > 0);
  const reopens = (rule: PlacedRule, event: ProgrammeEvent) => rule.reopens.some(({ fact }) => fact === event.type);
  const subjects = events.flatMap((event) =>
    rules.flatMap((rule) => (reopens(rule, event) ? (subjectOf(rule, event) ?? []) : [])),
  );
  return [...new Set(subjects)];
};

/** The subjects that the events about no account belong to. */
export const subjectsOf = (context: KeptContext, events: readonly ProgrammeEvent[]): string[] => {
  const rules = allRules(context).filter((rule) => rule.match);
  return [...new Set(events.flatMap((event) => rules.flatMap((rule) => subjectOf(rule, event) ?? [])))];
};
