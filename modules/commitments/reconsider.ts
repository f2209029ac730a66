import type { Fact } from '../../platform/ledger/fact.ts';
import type { Batch } from '../../platform/ledger/ledger.ts';
import { standingFacts } from '../../platform/ledger/store.ts';
import { type KeptWork, packAt } from '../organisation/index.ts';
import type { Desk } from './desk.ts';
import { eventOf, eventOfSignal, type ProgrammeEvent } from './event.ts';
import { openingsOf, placeOpenings } from './openings.ts';
import { ruleBook } from './rules.ts';
import { loadOfRules, signalsOf } from './store.ts';

/** A rule whose openings on an account must be judged anew from everything that stands. */
export interface Reconsidered {
  account: string;
  rule: string;
}

const booksOf = (work: KeptWork) => work.context.packs.map((version) => ruleBook(version.pack));

/** What was said of the accounts that a rule asks about, by account; nothing is read where no rule asks. */
export const loadDescriptions = async (
  work: KeptWork,
  events: readonly ProgrammeEvent[],
  again: readonly Reconsidered[],
): Promise<Map<string, Fact[]>> => {
  const books = booksOf(work);
  const asked = events.filter((event) => event.account && books.some((book) => book.asking.types.has(event.type)));
  const accounts = new Set([...asked.map((event) => event.account!), ...again.map((each) => each.account)]);
  if (accounts.size === 0) return new Map();
  const facts = await standingFacts(work.tx, work.tenant, ['account.described'], [...accounts]);
  return Map.groupBy(facts, (fact) => fact.account!) as Map<string, Fact[]>;
};

/** Accounts known before that are described differently now: the rules that ask about them are judged anew. */
export const reconsideredByDescription = (work: KeptWork, { facts, retracted }: Batch): Reconsidered[] => {
  const rules = new Set(booksOf(work).flatMap((book) => [...book.asking.rules]));
  if (rules.size === 0) return [];
  const described = [...facts, ...retracted].filter((fact) => fact.type === 'account.described');
  return [...new Set(described.map((fact) => fact.account!))]
    .filter((account) => work.context.accounts.get(account)?.lastFactAt != null)
    .flatMap((account) => [...rules].map((rule) => ({ account, rule })));
};

/** Judges the openings of these rules anew: what no longer opens goes, what opens (perhaps earlier) comes. */
export const reconsider = async (
  work: KeptWork,
  desk: Desk,
  again: readonly Reconsidered[],
  descriptions: ReadonlyMap<string, readonly Fact[]>,
): Promise<void> => {
  if (again.length === 0) return;
  const { tx, tenant, context } = work;
  const accounts = [...new Set(again.map((each) => each.account))];
  const rules = new Set(again.map((each) => each.rule));
  const types = new Set(
    booksOf(work).flatMap((book) => [...rules].flatMap((rule) => book.byKey.get(rule)?.opens.fact ?? [])),
  );
  const [facts, signals, known] = await Promise.all([
    standingFacts(tx, tenant, [...types], accounts),
    signalsOf(tx, tenant, [...types], accounts),
    loadOfRules(tx, tenant, [...rules], accounts),
  ]);
  desk.take(known.filter((each) => !desk.gone.has(each.id)));
  const events = [
    ...facts.map((fact) => eventOf(fact, packAt(context, fact.happenedAt).pack)),
    ...signals.map(eventOfSignal),
  ];
  const concerned = (each: { account_id: string | null; rule: string }) =>
    again.some(({ account, rule }) => account === each.account_id && rule === each.rule);
  const openings = new Map([...openingsOf(work, events, descriptions)].filter(([, opened]) => concerned(opened)));
  for (const [id, commitment] of desk.now)
    if (concerned(commitment) && openings.get(id)?.opened_fact !== commitment.opened_fact) desk.drop(id);
  placeOpenings(desk, openings);
};
