import { startOfLocalDay } from '../../maths/calendar/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type Action, readActions } from '../actions/index.ts';
import {
  closedEfforts,
  detectTooLong,
  type HelpRow,
  type Learning,
  learningsOf,
  openEfforts,
  openHelp,
  tooLongWords,
} from '../huddles/index.ts';
import { type Loss, readLosses } from '../lost/index.ts';
import {
  type Card,
  findSubject,
  periodsBefore,
  readCardsOn,
  readGround,
  readMatrix,
  readTrends,
  type Subject,
  type Trend,
  windowOf,
} from '../scorecard/index.ts';
import { type Behind, readBehind } from './read-behind.ts';
import { readHeld } from './read-held.ts';
import { memberOf, type Room } from './read-room.ts';
import { type CaseStudy, readStudies } from './read-studies.ts';
import { readSuccesses, type Success } from './read-successes.ts';
import { type Note, readHeldId, readNotes } from './store.ts';

/** What a review shows of a person, or of the team, prepared from facts. Instants are epoch milliseconds. */
export interface ReviewPack {
  subject: { kind: 'person' | 'team'; id: string; name: string };
  cards: Card[];
  trends: Trend[];
  /** The figures of the period before: as they were frozen, where its review was held. */
  before: { measure: string; value: number | null; frozen: boolean }[];
  behind: Behind[];
  notes: Note[];
  successes: Success[];
  studies: CaseStudy[];
  help: HelpRow[];
  tooLong: { kind: string; account: { id: string; name: string }; about: string; says: string; usual: string }[];
  losses: Loss[];
  learnings: Learning[];
  actions: Action[];
}

const DAY = 86_400_000;
const MOST_LOSSES = 20;

/** The days `[from, to)` of a review as instants, up to now. */
export const spanOf = ({ period, context, now }: Room): { from: number; to: number } => {
  const { zone } = context.organisation;
  return { from: startOfLocalDay(zone, period.from), to: Math.min(now, startOfLocalDay(zone, period.to)) };
};

const subjectOf = async (tx: Tx, room: Room, person: string | undefined): Promise<Subject> => {
  if (person === undefined) return room.subject;
  memberOf(room, person);
  return (await findSubject(tx, room.context, { subject: 'person', id: person }, room.period))!;
};

/** What the review before showed: frozen, where it was held. */
const readBefore = async (tx: Tx, room: Room, subject: Subject, trends: readonly Trend[]) => {
  const { tenant } = room.context.organisation;
  const [before] = periodsBefore(room.period, 1);
  const id = await readHeldId(tx, tenant, { ...room.key, period: before!.key });
  const held = id ? await readHeld(tx, tenant, id.id) : null;
  const person = subject.kind === 'person' ? subject.people[0]!.key : null;
  return room.ritual.measures.map((measure) => {
    const figure = held?.held.figures.find((each) => each.measure === measure && each.person === person);
    if (figure) return { measure, value: figure.value, frozen: true };
    const points = trends.find((trend) => trend.measure === measure)?.points;
    return { measure, value: points?.at(-2)?.value ?? null, frozen: false };
  });
};

const readTooLong = async (tx: Tx, { subject, context, now }: Room, person: string): Promise<ReviewPack['tooLong']> => {
  const { tenant } = context.organisation;
  const team = subject.people.map(({ id }) => id);
  const [open, closed] = await Promise.all([
    openEfforts(tx, tenant, person, now),
    closedEfforts(tx, tenant, team, now),
  ]);
  return detectTooLong(open, closed)
    .slice(0, 5)
    .map((found) => {
      const { says, usual } = tooLongWords(found);
      return { kind: found.kind, account: found.account, about: found.about, says, usual };
    });
};

/** The pack of a review, for one person or for the team. */
export const readPack = async (tx: Tx, room: Room, person: string | undefined): Promise<ReviewPack> => {
  const { context, period, ritual, now, key } = room;
  const { tenant, zone } = context.organisation;
  const subject = await subjectOf(tx, room, person);
  const people = subject.people.map(({ id }) => id);
  const span = spanOf(room);
  const ground = await readGround(tx, context, subject, period, now, ritual.measures);
  const [rows, trends] = await Promise.all([
    person === undefined ? readMatrix(tx, ground) : [],
    readTrends(tx, context, subject, period, now, ritual.measures),
  ]);
  const cards = await readCardsOn(tx, ground, rows);
  // The review has its own order of figures: the ritual's.
  const inOrder = ritual.measures.flatMap((measure) => cards.find((card) => card.measure === measure) ?? []);
  const last = Temporal.PlainDate.from(period.to).subtract({ days: 1 }).toString();
  const owners = person === undefined && room.team.lead ? [...people, room.team.lead] : people;
  const [before, behind, notes, successes, studies, help, tooLong, losses, learnings, actions] = await Promise.all([
    readBefore(tx, room, subject, trends),
    readBehind(tx, inOrder, { ...windowOf(ground), people }),
    readNotes(tx, tenant, key),
    readSuccesses(tx, tenant, people, span),
    readStudies(tx, tenant, { people, from: span.from, to: span.to + 14 * DAY, limit: 20 }),
    openHelp(tx, tenant, people),
    person === undefined ? [] : readTooLong(tx, room, person),
    readLosses(tx, tenant, { ...span, people, limit: MOST_LOSSES }),
    learningsOf(tx, tenant, people, period.from, last),
    readActions(tx, tenant, { owners, closedSince: startOfLocalDay(zone, period.from) }),
  ]);
  return {
    subject: { kind: person === undefined ? 'team' : 'person', id: person ?? room.team.id, name: subject.name },
    ...{ cards: inOrder, trends, before, behind, successes, studies, tooLong, losses, actions },
    notes: notes.filter((note) => (person === undefined ? true : note.person === person)),
    help: help.filter(({ asker }) => asker !== null && people.includes(asker.id)),
    learnings: learnings.slice(-30),
  };
};
