import type { Tx } from '../../platform/db/connect.ts';
import { type CommitmentRead, openOf } from '../commitments/index.ts';
import { type InteractionRead, interactionsOfDays } from '../interactions/index.ts';
import { calendarOf, type KeptContext, packAt } from '../organisation/index.ts';
import { boundsOfDay, plusDays, previousWorkingDay } from './days.ts';
import { countPlans } from '../plans/index.ts';
import { closedEfforts, openEfforts } from './efforts.ts';
import { type Learning, learningsOf } from './learnings.ts';
import { type DueToday, type Why, whatMatters, worthTelling } from './matter.ts';
import { sheetFigures, type SheetFigures } from './sheet-figures.ts';
import { type AccountGlance, countOverdue, glances, type HelpRow, openHelp } from './sheet-rows.ts';
import { detectTooLong, tooLongWords, type TooLong } from './too-long.ts';

export interface SheetItem extends DueToday {
  id: string;
  title: string;
  account: { id: string; name: string } | null;
  purpose: string | null;
  agenda: string[];
  expected: string | null;
  text: string | null;
  glance: Omit<AccountGlance, 'id'> | null;
  why: Why[];
}

export interface Sheet {
  person: string;
  day: string;
  figures: SheetFigures['figures'];
  month: SheetFigures['month'];
  yesterday: {
    day: string;
    total: number;
    effective: number;
    asked: number | null;
    accounts: number;
    withNext: number;
    told: InteractionRead[];
  };
  /** What falls into the day, or was due since the last huddle; `older` is what is open from before that, `unplanned` the accounts without a next plan. */
  today: { total: number; late: number; older: number; unplanned: number; items: SheetItem[] };
  tooLong: (TooLong & { says: string; usualSays: string })[];
  help: { open: HelpRow[]; wished: { account: { id: string; name: string }; text: string }[] };
  learnings: Learning[];
}

const MOST_TOLD = 3;
const MOST_DUE = 400;
const MOST_ITEMS = 60;
const MOST_TOO_LONG = 5;

const dueOf = (
  row: CommitmentRead,
  glance: AccountGlance | undefined,
  now: number,
  day: string,
  tooLong: Set<string>,
): DueToday => ({
  programme: row.programme,
  rule: row.rule,
  at: row.details.plannedAt ?? row.due_at ?? now,
  late: row.due_at !== null && row.due_at < now,
  moves: row.moves,
  happiness: glance?.happiness ?? null,
  lifecycle: glance?.lifecycle ?? null,
  ending:
    glance?.amount != null && glance.endsOn !== null
      ? { amount: glance.amount, days: Math.round((Date.parse(glance.endsOn) - Date.parse(day)) / 86_400_000) }
      : null,
  tooLong: row.account_id !== null && tooLong.has(row.account_id),
});

const itemOf = (
  row: CommitmentRead,
  due: DueToday,
  glance: AccountGlance | undefined,
  agendas: Map<string, string[]>,
): Omit<SheetItem, 'why'> => ({
  ...due,
  id: row.id,
  title: row.title,
  account: row.account_id ? { id: row.account_id, name: row.account_name ?? '' } : null,
  purpose: row.details.purpose ?? null,
  agenda: [...(row.details.agenda ? [row.details.agenda] : []), ...(agendas.get(row.rule) ?? [])].slice(0, 3),
  expected: row.details.expected ?? null,
  text: row.details.text ?? null,
  glance: glance ? (({ id: _, ...rest }) => rest)(glance) : null,
});

/** Three things of one customer are one thing to talk about: their weightiest stays in place, the others come after. */
const onePerAccount = (items: SheetItem[]): SheetItem[] => {
  const seen = new Set<string>();
  const first: SheetItem[] = [];
  const others: SheetItem[] = [];
  for (const item of items) {
    const again = item.account !== null && seen.has(item.account.id);
    (again ? others : first).push(item);
    if (item.account) seen.add(item.account.id);
  }
  return [...first, ...others];
};

/** What runs out on the day, with what to know before each; the weightiest first. */
const todayOf = async (
  tx: Tx,
  context: KeptContext,
  all: readonly CommitmentRead[],
  { day, older, unplanned, now }: { day: string; older: number; unplanned: number; now: number },
  tooLong: Set<string>,
): Promise<Sheet['today']> => {
  const { tenant } = context.organisation;
  const due = all.filter((row) => row.due_at !== null);
  const { pack } = packAt(context, now);
  const agendas = new Map(
    pack.programmes.flatMap((programme) => programme.rules.map((rule) => [rule.key, rule.agenda] as const)),
  );
  const accounts = [...new Set(due.flatMap((row) => row.account_id ?? []))];
  const seen = new Map((await glances(tx, tenant, accounts, day, now)).map((glance) => [glance.id, glance]));
  const items = due.map((row) => {
    const glance = row.account_id ? seen.get(row.account_id) : undefined;
    return itemOf(row, dueOf(row, glance, now, day, tooLong), glance, agendas);
  });
  return {
    total: items.length,
    late: items.filter((item) => item.late).length,
    older,
    unplanned,
    items: onePerAccount(whatMatters(items)).slice(0, MOST_ITEMS),
  };
};

/**
 * What a person brings to the huddle of a day, prepared from facts: the month against its targets, the last working
 * day's talks, today's with what to know before each, what takes too long, help and learnings.
 * @param team the team's people, from whose work the usual is learnt; `id` for its targets
 * @param now epoch milliseconds
 */
export const sheet = async (
  tx: Tx,
  context: KeptContext,
  person: string,
  team: { id: string; people: readonly string[] },
  day: string,
  now: number,
): Promise<Sheet> => {
  const { tenant, zone } = context.organisation;
  const before = previousWorkingDay(calendarOf(context, packAt(context, now)), day);
  const since = boundsOfDay(zone, before).from;
  // What is due by the end of the day is due at the next day's first instant, and belongs to this day.
  const end = boundsOfDay(zone, day).to + 1;
  const [month, talks, due, older, open, closed, help, learnings, standings] = await Promise.all([
    sheetFigures(tx, context, person, team.id, day, now),
    interactionsOfDays(tx, tenant, person, before, plusDays(before, 1)),
    openOf(tx, tenant, person, { from: since, to: end }, MOST_DUE),
    countOverdue(tx, tenant, person, since),
    openEfforts(tx, tenant, person, now),
    closedEfforts(tx, tenant, team.people, now),
    openHelp(tx, tenant, [person]),
    learningsOf(tx, tenant, [person], before, day),
    countPlans(tx, tenant, [person], now),
  ]);
  const found = detectTooLong(open, closed).slice(0, MOST_TOO_LONG);
  const slow = new Set(found.map((each) => each.account.id));
  return {
    person,
    day,
    figures: month.figures,
    month: month.month,
    yesterday: {
      day: before,
      total: talks.length,
      effective: talks.filter((talk) => talk.effective && talk.channel === 'call').length,
      asked: month.perDay,
      accounts: new Set(talks.map((talk) => talk.account.id)).size,
      withNext: talks.filter((talk) => talk.next !== null).length,
      told: worthTelling(talks, MOST_TOLD),
    },
    today: await todayOf(tx, context, due, { day, older, unplanned: standings.missing, now }, slow),
    tooLong: found.map((each) => {
      const { says, usual } = tooLongWords(each);
      return { ...each, says, usualSays: usual };
    }),
    help: {
      open: help,
      wished: talks.flatMap((talk) => (talk.help ? [{ account: talk.account, text: talk.help }] : [])),
    },
    learnings,
  };
};
