import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { screenFact } from '../actions/index.ts';
import { end, pause, start, type Stage, turnTo } from '../huddles/index.ts';
import { mustLead } from './actions-hold.ts';
import { accountKey, mayWrite, mustBeOpen, named, write } from './actions-prepare.ts';
import { memberOf, openRoom, type ReviewKey, type Room } from './read-room.ts';
import { type Came, keysOf, readStage, type ReviewStage, writeStage } from './store.ts';

export interface StageMove {
  do: 'start' | 'pause' | 'turn' | 'end';
  /** Who comes on stage, for a turn. */
  person?: string | undefined;
}

/** The order to speak: as their names stand; who is not there comes last of all and is passed over. */
export const speakers = (room: Room, came: Record<string, Came>): string[] =>
  room.subject.people.map(({ id }) => id).filter((id) => came[id] !== 'absent' && came[id] !== 'excused');

const moved = (stage: Stage, move: StageMove, room: Room, came: Record<string, Came>): Stage => {
  const order = speakers(room, came);
  switch (move.do) {
    case 'start':
      return start(stage, order[0] ?? null, room.now);
    case 'pause':
      return pause(stage, room.now);
    case 'end':
      return end(stage, room.now);
    case 'turn':
      return turnTo(stage, memberOf(room, move.person ?? '').id, room.now);
  }
};

const change = (
  app: App,
  caller: Caller,
  key: ReviewKey,
  next: (now: ReviewStage, room: Room) => Pick<ReviewStage, 'stage' | 'came'>,
): Promise<ReviewStage & { now: number }> =>
  inTenant(app.sql, caller.tenant, async (tx) => {
    const now = app.now();
    const room = await openRoom(tx, caller, key, now);
    mustLead(room);
    await mustBeOpen(tx, caller.tenant, key);
    const before = await readStage(tx, caller.tenant, key, { lock: true });
    const after = next(before, room);
    await writeStage(tx, caller.tenant, key, after);
    return { ...after, revision: before.revision + 1, now };
  });

/** Moves the review on. Each move says where to and not "one on", so that the same move twice is one. */
export const moveReview = (app: App, caller: Caller, key: ReviewKey, move: StageMove) =>
  change(app, caller, key, ({ stage, came }, room) => {
    if (move.person) memberOf(room, move.person);
    return { stage: moved(stage, move, room, came), came };
  });

/** Marks who is here, excused or absent. */
export const markCame = (app: App, caller: Caller, key: ReviewKey, people: readonly string[], as: Came) =>
  change(app, caller, key, ({ stage, came }, room) => {
    if (people.some((id) => !room.subject.people.some((member) => member.id === id)))
      throw notFound('person in this review');
    return { stage, came: { ...came, ...Object.fromEntries(people.map((id) => [id, as])) } };
  });

export interface ActionForm {
  id: string;
  owner: string;
  account?: string | undefined;
  text: string;
  /** ISO with offset. */
  by: string;
}

/** Agrees an action: it has an owner and a clock from then on, and comes up in the next review until it is closed. */
export const agreeAction = (app: App, caller: Caller, key: ReviewKey, form: ActionForm): Promise<void> =>
  write(app, caller, key, async (tx, room) => {
    mayWrite(room, caller, form.owner);
    const known = room.subject.people.some(({ id }) => id === form.owner) || form.owner === room.team.lead;
    if (!known && form.owner !== caller.person) throw notFound('person in this review');
    if (Date.parse(form.by) <= room.now)
      throw new Problem('not-valid', 'The time is past already.', [{ where: 'body.by', what: 'Give a time to come.' }]);
    const keys = await keysOf(tx, caller.tenant, { people: [form.owner] });
    const payload = {
      ...{ action: form.id, person: keys.get(form.owner), account: await accountKey(tx, caller, room, form.account) },
      ...{ text: form.text, by: form.by, kind: 'review', ...named(room) },
    };
    return [screenFact(caller, room.now, 'action.agreed', form.id, payload)];
  });
