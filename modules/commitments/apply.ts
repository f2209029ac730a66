import type { Fact, RowChange } from '../../platform/ledger/fact.ts';
import type { Applier, Batch } from '../../platform/ledger/ledger.ts';
import { type KeptContext, type KeptWork, packAt, type PackVersion } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import { eventOf, eventOfSignal, type ProgrammeEvent } from './event.ts';
import { commitmentId, openCommitment } from './open.ts';
import { changeOf } from './row.ts';
import { ruleBook, rulesOpenedBy, subjectOf } from './rules.ts';
import { settle } from './settle.ts';
import {
  dropCommitments,
  loadEventsSince,
  loadReach,
  loadResting,
  loadSubjects,
  putCommitments,
  putSignals,
  type Reach,
} from './store.ts';
import { entryFor, pruned, withEntries } from './trail.ts';

/** The commitments of one batch, as they were and as they become. */
class Desk {
  readonly before = new Map<string, Commitment>();
  readonly now = new Map<string, Commitment>();
  /** Commitments whose trail must be gathered anew from the ledger. */
  readonly regather = new Set<string>();

  take(rows: readonly Commitment[]): void {
    for (const row of rows)
      if (!this.before.has(row.id)) {
        this.before.set(row.id, row);
        if (!this.now.has(row.id)) this.now.set(row.id, row);
      }
  }
}

const versionOf = (context: KeptContext, commitment: Commitment): PackVersion =>
  context.packs.find((version) => version.version === commitment.pack_version) ?? packAt(context, commitment.opened_at);

const ruleOf = (context: KeptContext, commitment: Commitment) =>
  ruleBook(versionOf(context, commitment).pack).byKey.get(commitment.rule);

/** Which commitments the events may concern, account by account. */
const reachOf = (context: KeptContext, events: readonly ProgrammeEvent[]): Reach[] => {
  const byAccount = new Map<string, { since: number; rules: Set<string> }>();
  const books = context.packs.map((version) => ruleBook(version.pack));
  for (const event of events) {
    if (!event.account) continue;
    const rules =
      event.type === 'account.assigned'
        ? books.flatMap((book) => [...book.byKey.keys()])
        : books.flatMap((book) => [...(book.touching.get(event.type) ?? [])]);
    if (rules.length === 0) continue;
    const reach = byAccount.get(event.account) ?? { since: event.at, rules: new Set() };
    reach.since = Math.min(reach.since, event.at);
    for (const rule of rules) reach.rules.add(rule);
    byAccount.set(event.account, reach);
  }
  return [...byAccount].map(([account, { since, rules }]) => {
    const last = context.accounts.get(account)?.lastFactAt ?? null;
    return { account, since, late: last !== null && last >= since, rules: [...rules] };
  });
};

/** What each event would open, by commitment id; for a rule that opens once, the earliest event. */
const openingsOf = (work: KeptWork, events: readonly ProgrammeEvent[]): Map<string, Commitment> => {
  const { context, tenant } = work;
  const openings = new Map<string, Commitment>();
  for (const event of events) {
    const version = packAt(context, event.at);
    const account = event.account ? context.accounts.get(event.account) : undefined;
    for (const rule of rulesOpenedBy(ruleBook(version.pack), event, account)) {
      const id = commitmentId(tenant, rule, event);
      const known = openings.get(id);
      if (known && !isEarlier(event, known)) continue;
      const opened = openCommitment(tenant, rule, version.version, event, context.organisation.zone);
      if (opened) openings.set(id, opened);
    }
  }
  return openings;
};

const isEarlier = (event: { at: number; id: string }, than: Commitment): boolean =>
  event.at < than.opened_at || (event.at === than.opened_at && event.id < than.opened_fact);

const placeOpenings = (desk: Desk, openings: Map<string, Commitment>): void => {
  for (const [id, opened] of openings) {
    const known = desk.now.get(id);
    if (known && !isEarlier({ at: opened.opened_at, id: opened.opened_fact }, known)) continue;
    desk.now.set(id, opened);
    desk.regather.add(id);
  }
};

const layEvents = (context: KeptContext, desk: Desk, events: readonly ProgrammeEvent[], only?: Set<string>): void => {
  const byAccount = new Map<string | null, ProgrammeEvent[]>();
  for (const event of events) byAccount.set(event.account, [...(byAccount.get(event.account) ?? []), event]);
  for (const [id, commitment] of desk.now) {
    if (only && !only.has(id)) continue;
    const rule = ruleOf(context, commitment);
    if (!rule) continue;
    const account = commitment.account_id ? context.accounts.get(commitment.account_id) : undefined;
    const entries = (byAccount.get(commitment.account_id) ?? [])
      .map((event) => entryFor(commitment, rule, event, account))
      .filter((entry) => entry !== null);
    if (entries.length > 0 || only)
      desk.now.set(id, { ...commitment, trail: pruned(withEntries(commitment.trail, entries), rule) });
  }
};

/** Trails that can't be continued from the batch alone are gathered from the ledger. */
const gather = async (work: KeptWork, desk: Desk, events: readonly ProgrammeEvent[]): Promise<void> => {
  const since = new Map<string, number>();
  const types = new Set<string>();
  for (const id of desk.regather) {
    const commitment = desk.now.get(id);
    if (!commitment?.account_id) continue;
    const last = work.context.accounts.get(commitment.account_id)?.lastFactAt ?? null;
    if (last !== null && last >= commitment.opened_at) {
      since.set(commitment.account_id, Math.min(since.get(commitment.account_id) ?? Infinity, commitment.opened_at));
      for (const [type, rules] of ruleBook(versionOf(work.context, commitment).pack).touching)
        if (rules.has(commitment.rule)) types.add(type);
    }
  }
  if (since.size === 0) return layEvents(work.context, desk, events, desk.regather);
  const found = await loadEventsSince(
    work.tx,
    work.tenant,
    [...since].map(([account, at]) => ({ account, since: at })),
    [...types],
  );
  const gathered = new Map<string, ProgrammeEvent>();
  for (const fact of found.facts) gathered.set(fact.id, eventOf(fact, packAt(work.context, fact.happenedAt).pack));
  for (const signal of found.signals) gathered.set(signal.id, eventOfSignal(signal, work.now));
  for (const event of events) gathered.set(event.id, event);
  layEvents(work.context, desk, [...gathered.values()], desk.regather);
};

/** Takes back what retracted facts and dropped signals had opened or written into trails. */
const retract = async (work: KeptWork, desk: Desk, batch: Batch, drop: string[]): Promise<string[]> => {
  const facts = [...batch.retracted.map((fact) => fact.id), ...drop];
  if (facts.length === 0) return [];
  const accounts = [
    ...batch.retracted.flatMap((fact) => fact.account ?? []),
    ...work.context.signals.put.map((signal) => signal.account),
  ];
  desk.take(await loadResting(work.tx, work.tenant, [...new Set(accounts)], facts));
  const gone: string[] = [];
  for (const [id, commitment] of desk.now) {
    if (facts.includes(commitment.opened_fact)) {
      gone.push(id);
      desk.now.delete(id);
      continue;
    }
    const trail = commitment.trail.filter((entry) => !facts.includes(entry.fact));
    if (trail.length === commitment.trail.length) continue;
    desk.now.set(id, { ...commitment, trail });
    desk.regather.add(id);
  }
  return gone;
};

const save = async (work: KeptWork, desk: Desk, gone: string[]): Promise<RowChange[]> => {
  const { context, now } = work;
  const changes: RowChange[] = [];
  const rows: Commitment[] = [];
  for (const [id, commitment] of desk.now) {
    const rule = ruleOf(context, commitment);
    if (!rule) continue;
    const held = commitment.account_id ? (context.accounts.get(commitment.account_id)?.held ?? []) : [];
    const after = settle(commitment, { context, version: versionOf(context, commitment), rule, held, now });
    const before = desk.before.get(id) ?? null;
    rows.push(after);
    changes.push(changeOf(before, after));
  }
  for (const id of gone) if (!desk.now.has(id)) changes.push(changeOf(desk.before.get(id)!, null));
  await Promise.all([
    dropCommitments(
      work.tx,
      work.tenant,
      gone.filter((id) => !desk.now.has(id)),
    ),
    putCommitments(work.tx, work.tenant, rows),
  ]);
  return changes;
};

const eventsOf = (work: KeptWork, facts: readonly Fact[]): ProgrammeEvent[] => [
  ...facts.map((fact) => eventOf(fact, packAt(work.context, fact.happenedAt).pack)),
  ...work.context.signals.put.map((signal) => eventOfSignal(signal, work.now)),
];

/** Lets the programmes of the pack open, close, pause, move and hand over commitments for a batch of facts. */
export const commitmentsApplier: Applier<KeptContext> = {
  name: 'commitments',
  types: ['*'],
  tables: ['commitment', 'signal'],
  async apply(work, batch) {
    const { context, tx, tenant } = work;
    const { put, drop } = context.signals;
    await putSignals(tx, tenant, put, drop);
    const events = eventsOf(work, batch.facts);
    const openings = openingsOf(work, events);
    const reach = reachOf(context, events);
    const subjects = subjectsOf(context, events);
    const desk = new Desk();
    if (reach.length + openings.size > 0)
      desk.take(await loadReach(tx, tenant, reach, reopenable(context, events), onceOnly(context, openings)));
    if (events.some((event) => event.account === null)) desk.take(await loadSubjects(tx, tenant, subjects));
    const gone = await retract(work, desk, batch, drop);
    placeOpenings(desk, openings);
    layEvents(context, desk, events);
    if (desk.regather.size > 0) await gather(work, desk, events);
    return desk.now.size + gone.length > 0 ? save(work, desk, gone) : [];
  },
};

/** A commitment that opens once may be there already; every other one is as new as the fact that opens it. */
const onceOnly = (context: KeptContext, openings: Map<string, Commitment>): string[] =>
  [...openings.values()].filter((opened) => ruleOf(context, opened)?.once).map((opened) => opened.id);

/** The subjects under which something that ended may begin again. */
const reopenable = (context: KeptContext, events: readonly ProgrammeEvent[]): string[] => {
  const rules = context.packs
    .flatMap((version) => [...ruleBook(version.pack).byKey.values()])
    .filter((rule) => rule.reopens.length > 0);
  return [
    ...new Set(
      events.flatMap((event) =>
        rules.flatMap((rule) =>
          rule.reopens.some(({ fact }) => fact === event.type) ? (subjectOf(rule, event) ?? []) : [],
        ),
      ),
    ),
  ];
};

const subjectsOf = (context: KeptContext, events: readonly ProgrammeEvent[]): string[] => {
  const rules = context.packs
    .flatMap((version) => [...ruleBook(version.pack).byKey.values()])
    .filter((rule) => rule.match);
  return [...new Set(events.flatMap((event) => rules.flatMap((rule) => subjectOf(rule, event) ?? [])))];
};
