import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { screenFact } from '../actions/index.ts';
import { recordOrRefuse } from '../interactions/index.ts';
import { seesPerson } from '../people/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { memberOf, openRoom, type ReviewKey, type Room } from './read-room.ts';
import { keysOf, readHeldId, readNotes, readPrepared, touchStage } from './store.ts';

export interface NoteForm {
  id: string;
  /** Of whose part; the team's when left out. */
  person?: string | undefined;
  about: 'figure' | 'by-hand' | 'situation' | 'all';
  measure?: string | undefined;
  value?: number | undefined;
  account?: string | undefined;
  text: string;
  /** The note that this one takes the place of. */
  replaces?: string | undefined;
}

export interface LessonForm {
  id: string;
  person: string;
  account?: string | undefined;
  kind: 'good' | 'bad';
  text: string;
}

/** What facts call a review. */
export const named = ({ team, ritual, period }: Room) => ({ team: team.key, ritual: ritual.key, period: period.key });

/** One's own part is one's own to write, every part the lead's. @throws Problem */
export const mayWrite = (room: Room, caller: Caller, person: string | undefined): void => {
  if (room.access.leads) return;
  if (person === undefined || person !== caller.person)
    throw new Problem('forbidden', 'You write in your own part of the review; the lead writes in all of them.');
};

/** A frozen review takes no more words. @throws Problem */
export const mustBeOpen = async (tx: Tx, tenant: string, key: ReviewKey): Promise<void> => {
  if (await readHeldId(tx, tenant, key))
    throw new Problem('conflict', 'This review is held and frozen. The lead can open it again.');
};

/** The ledger's key of an account that may be named: one that the caller or somebody of the review looks after. */
export const accountKey = async (tx: Tx, caller: Caller, room: Room, account: string | undefined) => {
  if (!account) return null;
  const [row] = await tx<{ key: string; owner: string | null }[]>`
    select key, owner_id as owner from account where tenant_id = ${caller.tenant} and id = ${account}`;
  const theirs =
    row &&
    (!row.owner || room.subject.people.some(({ id }) => id === row.owner) || (await seesPerson(tx, caller, row.owner)));
  if (!theirs) throw notFound('account');
  return row.key;
};

const withdrawal = (caller: Caller, now: number, fact: string, account: string | null, reason: string): NewFact =>
  screenFact(caller, now, 'fact.withdrawn', fact, { fact, account, reason });

/** Records what follows from an open room, and tells the team's screens. */
export const write = async (
  app: App,
  caller: Caller,
  key: ReviewKey,
  make: (tx: Tx, room: Room) => Promise<NewFact[]>,
): Promise<void> => {
  const facts = await inTenant(app.sql, caller.tenant, async (tx) => {
    const room = await openRoom(tx, caller, key, app.now());
    await mustBeOpen(tx, caller.tenant, key);
    return make(tx, room);
  });
  if (facts.length === 0) return;
  await recordOrRefuse(app, caller, facts);
  await inTenant(app.sql, caller.tenant, (tx) => touchStage(tx, caller.tenant, key));
};

/** Notes a comment, a figure by hand or a situation; `replaces` puts an earlier note right. */
export const note = (app: App, caller: Caller, key: ReviewKey, form: NoteForm): Promise<void> =>
  write(app, caller, key, async (tx, room) => {
    mayWrite(room, caller, form.person);
    const member = form.person === undefined ? null : memberOf(room, form.person);
    const measure = form.measure ?? null;
    if (['figure', 'by-hand'].includes(form.about) && !room.ritual.measures.includes(measure ?? ''))
      throw notFound('figure in this review');
    if (form.about === 'by-hand' && form.value === undefined)
      throw new Problem('not-valid', 'A figure by hand has a value.', [
        { where: 'body.value', what: 'Give a number.' },
      ]);
    if (form.replaces && !(await readNotes(tx, caller.tenant, key)).some(({ id }) => id === form.replaces))
      throw notFound('note');
    const payload = {
      ...{ ...named(room), person: member?.key ?? null, about: form.about, measure, value: form.value ?? null },
      ...{ account: await accountKey(tx, caller, room, form.account), text: form.text },
    };
    const fact = screenFact(caller, room.now, 'review.noted', form.id, payload);
    return [form.replaces ? { ...fact, corrects: form.replaces } : fact];
  });

/** Takes a note back: one's own, or any for the lead. */
export const takeBackNote = (app: App, caller: Caller, key: ReviewKey, id: string): Promise<void> =>
  write(app, caller, key, async (tx, room) => {
    const found = (await readNotes(tx, caller.tenant, key)).find((each) => each.id === id);
    if (!found) throw notFound('note');
    if (!room.access.leads && found.by?.id !== caller.person) throw notFound('note');
    const account = found.account?.id;
    const keys = account ? await keysOf(tx, caller.tenant, { accounts: [account] }) : new Map<string, string>();
    return [withdrawal(caller, room.now, id, keys.get(account ?? '') ?? null, 'Taken back before the review')];
  });

/** Says that one has prepared, or takes it back. */
export const prepare = (app: App, caller: Caller, key: ReviewKey, form: { id: string; prepared: boolean }) =>
  write(app, caller, key, async (tx, room) => {
    const me = memberOf(room, caller.person ?? '');
    const before = (await readPrepared(tx, caller.tenant, key)).get(me.id);
    if (form.prepared === (before !== undefined)) return [];
    if (before) return [withdrawal(caller, room.now, before.fact, null, 'Not prepared after all')];
    return [screenFact(caller, room.now, 'review.prepared', form.id, { ...named(room), person: me.key })];
  });

/** Shares what was learnt: it stands in the library of learnings from then on. */
export const lesson = (app: App, caller: Caller, key: ReviewKey, form: LessonForm): Promise<void> =>
  write(app, caller, key, async (tx, room) => {
    mayWrite(room, caller, form.person);
    const payload = {
      ...{ person: memberOf(room, form.person).key, kind: form.kind, text: form.text },
      account: await accountKey(tx, caller, room, form.account),
    };
    return [screenFact(caller, room.now, 'learning.shared', `review/${form.id}`, payload)];
  });
