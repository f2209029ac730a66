import { type KeptWork, packAt } from '../organisation/index.ts';
import { type Desk, layEvents, versionOf } from './desk.ts';
import { eventOf, eventOfSignal, type ProgrammeEvent } from './event.ts';
import { ruleBook } from './rules.ts';
import { loadEventsSince } from './store.ts';

/** Trails that can't be continued from the batch alone are gathered from the ledger. */
export const gather = async (work: KeptWork, desk: Desk, events: readonly ProgrammeEvent[]): Promise<void> => {
  const since = new Map<string | null, number>();
  const types = new Set<string>();
  for (const id of desk.regather) {
    const commitment = desk.now.get(id);
    if (!commitment) continue;
    const account = commitment.account_id;
    // Nobody keeps in mind what happened last about no account, so the ledger is asked.
    const last = account === null ? Infinity : (work.context.accounts.get(account)?.lastFactAt ?? -Infinity);
    if (last < commitment.opened_at) continue;
    since.set(account, Math.min(since.get(account) ?? Infinity, commitment.opened_at));
    for (const [type, rules] of ruleBook(versionOf(work.context, commitment).pack).touching)
      if (rules.has(commitment.rule)) types.add(type);
  }
  const gathered = new Map<string, ProgrammeEvent>();
  if (since.size > 0) {
    const wanted = [...since].map(([account, at]) => ({ account, since: at }));
    const found = await loadEventsSince(work.tx, work.tenant, wanted, [...types]);
    for (const fact of found.facts) gathered.set(fact.id, eventOf(fact, packAt(work.context, fact.happenedAt).pack));
    for (const signal of found.signals) gathered.set(signal.id, eventOfSignal(signal));
  }
  for (const event of events) gathered.set(event.id, event);
  layEvents(work.context, desk, [...gathered.values()], desk.regather);
};
