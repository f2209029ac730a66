import { send } from '../../platform/db/sent.ts';
import type { Fact, RowChange } from '../../platform/ledger/fact.ts';
import type { Applier, Batch } from '../../platform/ledger/ledger.ts';
import { type KeptContext, type KeptWork, packAt } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import { Desk, layEvents, ruleOf, versionOf } from './desk.ts';
import { eventOf, eventOfSignal, type ProgrammeEvent } from './event.ts';
import { gather } from './gather.ts';
import { openingsOf, placeOpenings } from './openings.ts';
import { onceOnly, reachOf, reopenable, subjectsOf } from './reach.ts';
import { loadDescriptions, reconsider, reconsideredByDescription } from './reconsider.ts';
import { retract } from './retract.ts';
import { changeOf } from './row.ts';
import { settle } from './settle.ts';
import { droppingCommitments, loadOpen, loadReach, loadSubjects, puttingCommitments, putSignals } from './store.ts';

const eventsOf = (work: KeptWork, facts: readonly Fact[]): ProgrammeEvent[] =>
  facts.map((fact) => eventOf(fact, packAt(work.context, fact.happenedAt).pack));

/** A commitment as it stands now, with everything that judging it needs from the batch. */
const judged = (work: KeptWork, commitment: Commitment): Commitment | null => {
  const { context, now } = work;
  const rule = ruleOf(context, commitment);
  if (!rule) return null;
  const held = commitment.account_id ? (context.accounts.get(commitment.account_id)?.held ?? []) : [];
  return settle(commitment, { context, version: versionOf(context, commitment), rule, held, now });
};

const save = (work: KeptWork, desk: Desk): RowChange[] => {
  const { tx, tenant } = work;
  const rows = [...desk.now.values()].flatMap((commitment) => judged(work, commitment) ?? []);
  const gone = [...desk.gone].filter((id) => desk.before.has(id));
  send(tx, droppingCommitments(tx, tenant, gone));
  send(tx, puttingCommitments(tx, tenant, rows));
  return [
    ...rows.map((after) => changeOf(desk.before.get(after.id) ?? null, after)),
    ...gone.map((id) => changeOf(desk.before.get(id)!, null)),
  ];
};

/** @param ahead what is open about the accounts of the batch, if that was asked for before. */
const applyEvents = async (work: KeptWork, batch: Batch, ahead?: Promise<Commitment[]>): Promise<RowChange[]> => {
  const { context, tx, tenant } = work;
  const { put, drop } = context.signals;
  if (put.length + drop.length > 0) await putSignals(tx, tenant, put, drop);
  const events = [...eventsOf(work, batch.facts), ...put.map(eventOfSignal)];
  const described = reconsideredByDescription(work, batch);
  const descriptions = await loadDescriptions(work, events, described);
  const openings = openingsOf(work, events, descriptions);
  const unmade = eventsOf(work, batch.retracted);
  const reach = reachOf(context, events, unmade);
  const desk = new Desk();
  if (reach.length + openings.size > 0) {
    const reopened = reopenable(context, [...events, ...unmade]);
    desk.take(await loadReach(tx, tenant, reach, reopened, onceOnly(context, openings), ahead));
  }
  const unplaced = [...events, ...unmade].filter((event) => event.account === null);
  if (unplaced.length > 0) desk.take(await loadSubjects(tx, tenant, subjectsOf(context, unplaced)));
  const reopened = await retract(work, desk, batch, drop);
  placeOpenings(desk, openings);
  await reconsider(work, desk, [...described, ...reopened], descriptions);
  layEvents(context, desk, events);
  if (desk.regather.size > 0) await gather(work, desk, events);
  return desk.now.size + desk.gone.size > 0 ? save(work, desk) : [];
};

/** Lets the programmes of the pack open, close, pause, move and hand over commitments for a batch of facts. */
export const commitmentsApplier: Applier<KeptContext> = {
  name: 'commitments',
  types: ['*'],
  tables: ['commitment', 'signal'],
  apply: (work, batch) => applyEvents(work, batch),
  ahead({ tx, tenant }, facts) {
    const open = loadOpen(tx, tenant, [...new Set(facts.flatMap((fact) => fact.account ?? []))]);
    // Whether it is needed shows later; that it failed is then told by what comes after it.
    open.catch(() => {});
    return (work, batch) => applyEvents(work, batch, open);
  },
};
