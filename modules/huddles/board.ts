import type { Tx } from '../../platform/db/connect.ts';
import { calendarOf, dayOf, type KeptContext, packAt } from '../organisation/index.ts';
import { type Agreement, agreementsOf } from './agreements.ts';
import { huddleMoment, isWorking, previousWorkingDay } from './days.ts';
import { type Learning, learningsOf } from './learnings.ts';
import { speakingOrder } from './order.ts';
import { type HelpRow, openHelp } from './sheet-rows.ts';
import type { Stage } from './stage.ts';
import { type MemberRow, membersOf, readStage, type TeamRow } from './store.ts';

export type Presence = 'here' | 'late' | 'absent' | 'excused' | 'awaited';

export interface BoardPerson {
  id: string;
  name: string;
  role: string;
  lead: boolean;
  presence: Presence;
  minutesLate: number;
  /** Open help that they asked for, and what they shared since the last huddle. */
  help: number;
  learnings: number;
}

export interface Board {
  now: number;
  day: string;
  today: string;
  working: boolean;
  /** The working day before: whose talks and learnings are told. */
  before: string;
  team: { id: string; name: string; huddleAt: string };
  beginsAt: number;
  minutes: number;
  stage: Stage;
  revision: number;
  people: BoardPerson[];
  learnings: Learning[];
  agreements: Agreement[];
  /** Agreed in earlier huddles or asked for elsewhere, and still open. */
  open: HelpRow[];
}

const USUAL_MINUTES = 15;

/** How somebody stands to the huddle: what was recorded; and who was not seen when it is over was not there. */
export const presenceOf = (row: Pick<MemberRow, 'present' | 'onTime' | 'excused'>, over: boolean): Presence => {
  if (row.present) return row.onTime ? 'here' : 'late';
  if (row.excused) return 'excused';
  if (row.present === false || over) return 'absent';
  return 'awaited';
};

const personOf = (row: MemberRow, over: boolean, help: HelpRow[], learnings: Learning[]): BoardPerson => ({
  id: row.id,
  name: row.name,
  role: row.role,
  lead: row.lead,
  presence: presenceOf(row, over),
  minutesLate: row.minutesLate ?? 0,
  help: help.filter((each) => each.asker?.id === row.id).length,
  learnings: learnings.filter((each) => each.person.id === row.id).length,
});

/** Whole days since 1970, so that every day's order begins with the next person. */
const turnOf = (day: string): number => Math.floor(Date.parse(day) / 86_400_000);

/** The huddle of a team on a day: who is here, in the order to speak; where the stage stands; what was learnt and agreed. */
export const board = async (tx: Tx, context: KeptContext, team: TeamRow, day: string, now: number): Promise<Board> => {
  const { tenant, zone: organisationZone } = context.organisation;
  const version = packAt(context, now);
  const calendar = calendarOf(context, version);
  const before = previousWorkingDay(calendar, day);
  const zone = team.zone ?? organisationZone;
  const beginsAt = huddleMoment(zone, day, team.huddleAt);
  const [members, { stage, revision }, agreements] = await Promise.all([
    membersOf(tx, tenant, team, day, beginsAt),
    readStage(tx, tenant, team.id, day),
    agreementsOf(tx, tenant, team.id, day),
  ]);
  const ids = members.map((row) => row.id);
  const [learnings, help] = await Promise.all([learningsOf(tx, tenant, ids, before, day), openHelp(tx, tenant, ids)]);
  const today = dayOf(context, now);
  const over = day < today || stage.endedAt !== null;
  const people = members.map((row) =>
    personOf(
      row,
      over,
      help,
      learnings.filter((each) => each.day === day),
    ),
  );
  const away = (presence: Presence) => presence === 'absent' || presence === 'excused';
  const order = speakingOrder(
    people.map((person) => ({ ...person, away: away(person.presence) })),
    turnOf(day),
  );
  const agreed = new Set(agreements.map((each) => each.subject));
  return {
    now,
    day,
    today,
    working: isWorking(calendar, day),
    before,
    team: { id: team.id, name: team.name, huddleAt: team.huddleAt },
    beginsAt,
    minutes: version.pack.rituals.find((ritual) => ritual.key === 'huddle')?.minutes ?? USUAL_MINUTES,
    stage,
    revision,
    people: order.map(({ away: _, ...person }) => person),
    learnings,
    agreements,
    open: help.filter((each) => !agreed.has(each.id)),
  };
};
