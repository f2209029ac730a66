import { measureByKey } from '../../catalogue/measures/index.ts';
import type { Measure } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { enterAlone } from '../../platform/ledger/locks.ts';
import { screenFact } from '../actions/index.ts';
import { takenSeconds } from '../huddles/index.ts';
import { recordOrRefuse } from '../interactions/index.ts';
import { dayOf } from '../organisation/index.ts';
import { daysDivided, readCardsOn, readGround, readMatrix, timeOfWorkers, windowOf } from '../scorecard/index.ts';
import { frozenFigures, frozenMeasure } from './frozen.ts';
import type { Held } from './held.ts';
import { packRows } from './kept-rows.ts';
import { openRoom, type ReviewKey, type Room } from './read-room.ts';
import { readRows } from './read-rows.ts';
import { keepRows, readHeldId, readNotes, readPrepared, readStage, touchStage } from './store.ts';

/** The measures of a review, and those that an index among them is made of. */
const measuresOf = (room: Room): { asked: string[]; all: string[] } => {
  const asked = room.ritual.measures.filter((key) => measureByKey.has(key));
  const parts = asked.flatMap((key) => {
    const { shape } = measureByKey.get(key)!;
    return shape.kind === 'index' ? shape.parts.map(({ measure }) => measure) : [];
  });
  return { asked, all: [...new Set([...asked, ...parts])] };
};

/** The last fact that is in the ledger; nobody may write meanwhile. */
const lastFact = async (tx: Tx, tenant: string): Promise<string | null> => {
  const [row] = await tx<{ id: string }[]>`
    select id from fact where tenant_id = ${tenant} order by seq desc limit 1`;
  return row?.id ?? null;
};

/** Reads everything that is frozen and keeps the rows behind it. The ledger stands still meanwhile. */
const freeze = async (tx: Tx, room: Room): Promise<Held> => {
  const { context, subject, period, key, team, ritual, now } = room;
  const { tenant, zone } = context.organisation;
  const { asked, all } = measuresOf(room);
  const ground = await readGround(tx, context, subject, period, now, all);
  const matrix = await readMatrix(tx, ground);
  const cards = await readCardsOn(tx, ground, matrix);
  const measures = ground.entries.map(({ measure }) => measure);
  const [notes, prepared, { stage, came }, last] = [
    await readNotes(tx, tenant, key),
    await readPrepared(tx, tenant, key),
    await readStage(tx, tenant, key),
    await lastFact(tx, tenant),
  ];
  const window = { ...windowOf(ground), people: subject.people.map(({ id }) => id) };
  const kept = new Map<Measure, { digest: string; count: number }>();
  for (const measure of measures.filter(({ shape }) => shape.kind !== 'index')) {
    const rows = await readRows(tx, measure, window);
    const { digest, packed } = packRows(rows);
    await keepRows(tx, tenant, [{ digest, packed }], now);
    kept.set(measure, { digest, count: rows.length });
  }
  const keys = new Map(subject.people.map(({ id, key: named }) => [id, named]));
  const byHand = notes.flatMap(({ about, measure, person, value }) =>
    about === 'by-hand' && measure !== null && value !== null ? [{ measure, person, value }] : [],
  );
  return {
    ...{ team: team.key, ritual: ritual.key, period: period.key, from: period.from, to: period.to, zone },
    names: { team: team.name, ritual: ritual.name },
    as_of: new Date(now).toISOString(),
    last_fact: last,
    pack: { key: ground.version.pack.key, version: ground.version.version },
    people: subject.people.map((person) => ({
      ...{ person: person.key, name: person.name, prepared: prepared.has(person.id) },
      came: came[person.id] ?? 'absent',
      days: daysDivided(ground, timeOfWorkers(ground, [person])),
    })),
    days: daysDivided(ground, timeOfWorkers(ground, subject.people)),
    minutes: Math.round(takenSeconds(stage, now) / 6) / 10,
    measures: measures
      .map((measure, n) => frozenMeasure(measure, cards[n]!, asked.includes(measure.key), kept.get(measure) ?? null))
      .toSorted((a, b) => all.indexOf(a.measure) - all.indexOf(b.measure)),
    figures: frozenFigures(measures, cards, matrix, byHand, keys),
  };
};

/** Whoever leads the team. @throws Problem */
export const mustLead = ({ access }: Room): void => {
  if (!access.leads)
    throw new Problem('forbidden', `Only the lead of ${access.name}, or somebody above, runs its reviews.`);
};

/**
 * Ends a review and freezes its figures: what they are, and the rows that they are made of, as the ledger stands at this
 * moment. Nobody writes to the ledger between the reading of the first figure and of the last.
 */
export const holdReview = async (app: App, caller: Caller, key: ReviewKey, id: string): Promise<void> => {
  const held = await inTenant(app.sql, caller.tenant, async (tx) => {
    const first = await openRoom(tx, caller, key, app.now());
    mustLead(first);
    if (await readHeldId(tx, caller.tenant, key))
      throw new Problem('conflict', 'This review is held and frozen already. Open it again first.');
    if (dayOf(first.context, first.now) < first.period.from)
      throw new Problem('conflict', 'This period has not begun; there is nothing to freeze.');
    await enterAlone(tx, caller.tenant);
    // Looked at again: what was being written until now is in, and from now on nothing comes.
    return freeze(tx, await openRoom(tx, caller, key, app.now()));
  });
  await recordOrRefuse(app, caller, [screenFact(caller, Date.parse(held.as_of), 'review.held', id, held)]);
  await inTenant(app.sql, caller.tenant, (tx) => touchStage(tx, caller.tenant, key));
};

/** Opens a held review again, as when it was closed by mistake: the freeze is taken back, and the ledger keeps both. */
export const reopenReview = async (app: App, caller: Caller, key: ReviewKey): Promise<void> => {
  const now = app.now();
  const held = await inTenant(app.sql, caller.tenant, async (tx) => {
    mustLead(await openRoom(tx, caller, key, now));
    return readHeldId(tx, caller.tenant, key);
  });
  if (!held) throw new Problem('conflict', 'This review is not held yet.');
  const payload = { fact: held.id, reason: 'The review was opened again' };
  await recordOrRefuse(app, caller, [screenFact(caller, now, 'fact.withdrawn', held.id, payload)]);
  await inTenant(app.sql, caller.tenant, (tx) => touchStage(tx, caller.tenant, key));
};
