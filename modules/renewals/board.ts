import type { z } from 'zod';
import { localDate } from '../../maths/calendar/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { type KeptContext, packAt } from '../organisation/index.ts';
import { periodOf, readPeriod, readSubject, type Subject } from '../scorecard/index.ts';
import { calibrationOf } from './calibration.ts';
import { dayAfter, type Days, daysOfMonth, monthAfter, stripOf } from './month.ts';
import { monthEnd } from './month-end.ts';
import { rowGround } from './row.ts';
import { saidChances, saidYes } from './store-said.ts';
import type { saidShape, summaryShape } from './shapes.ts';
import { bandRecords, monthSums, openSums, type OpenSum, sumOf } from './store-sums.ts';
import type { Whose } from './whose.ts';

export interface Asked {
  subject?: Subject['kind'] | undefined;
  id?: string | undefined;
  month?: string | undefined;
}

/** Whose renewals of which month are looked at, by whom the caller may see. */
export const openBoard = async (tx: Tx, context: KeptContext, caller: Caller, asked: Asked, now: number) => {
  const today = localDate(context.organisation.zone, now);
  const month = asked.month ?? today.slice(0, 7);
  const period = readPeriod(month) ?? periodOf('month', today);
  const subject = await readSubject(tx, context, caller, asked, period);
  const { pack } = packAt(context, now);
  // Of everybody's, those that nobody holds are nobody else's to look after: they are on the list, too.
  const whose: Whose = subject.kind === 'organisation' ? null : subject.people.map(({ id }) => id);
  const { zone } = context.organisation;
  return {
    tx,
    tenant: caller.tenant,
    zone,
    today,
    month,
    subject,
    whose,
    pack,
    ground: rowGround(pack, today, now),
    now,
  };
};

export type Board = Awaited<ReturnType<typeof openBoard>>;

/** For how long a term that ended without a renewal is still worth a call. */
const winnable_days = 90;
const record_days = 365;

/** The days of each list: a month's, the early window's, those that ended lately. */
export const daysOf = (show: 'month' | 'early' | 'ended', { today, month, pack }: Board): Days => {
  const { earlyFromDays, windowDays } = pack.renewals;
  if (show === 'early') return { from: dayAfter(today, earlyFromDays), to: dayAfter(today, windowDays + 1) };
  if (show === 'ended') return { from: dayAfter(today, -winnable_days), to: today };
  return daysOfMonth(month);
};

const total = (rows: readonly OpenSum[], of: (row: OpenSum) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** What stands above the list: the strip of months, coverage, the early window, how the month will probably end. */
export const summaryOf = async (board: Board): Promise<z.input<typeof summaryShape>> => {
  const { tx, tenant, whose, today, month, subject, pack } = board;
  const strip = stripOf(today.slice(0, 7), month);
  const { earlyFromDays, windowDays } = pack.renewals;
  const days = daysOfMonth(month);
  const stillOpen = { from: days.from > today ? days.from : today, to: days.to > today ? days.to : today };
  const stripDays = { from: `${strip[0]}-01`, to: `${monthAfter(strip.at(-1)!, 1)}-01` };
  const [sums, open, early, ended, records] = await Promise.all([
    monthSums(tx, tenant, whose, stripDays, today),
    openSums(tx, tenant, whose, stillOpen),
    sumOf(tx, tenant, whose, { ...daysOf('early', board), only: 'open' }),
    sumOf(tx, tenant, whose, { ...daysOf('ended', board), only: 'winnable' }),
    bandRecords(tx, tenant, { from: dayAfter(today, -record_days), to: today }),
  ]);
  const none = { due: 0, renewed: 0, lost: 0, open: 0, dueValue: 0, renewedValue: 0, lostValue: 0, openValue: 0 };
  const months = strip.map((each) => sums.find((sum) => sum.month === each) ?? { month: each, ...none });
  const end = monthEnd(months.find((sum) => sum.month === month) ?? none, open, records);
  return {
    today,
    month,
    subject: { kind: subject.kind, id: subject.id, name: subject.name, people: subject.people.length },
    earlyFromDays,
    windowDays,
    bands: board.ground.bands.map(({ key, name }) => ({ key, name })),
    reasons: (pack.taxonomies['loss-reasons'] ?? []).map(({ key, name, retired }) => ({
      key,
      name,
      retired: retired ?? false,
    })),
    months,
    coverage: {
      open: total(open, ({ terms }) => terms),
      planned: total(open, ({ planned }) => planned),
      openValue: total(open, ({ value }) => value),
      plannedValue: total(open, ({ plannedValue }) => plannedValue),
    },
    early,
    ended,
    forecast: end && { count: end.count, value: end.value, confidence: end.count.confidence },
    records,
  };
};

/** For how long back one looks at what was said. */
const said_days = 180;

/** What each person said about renewals beforehand, held against what came of it. By name. */
export const saidOf = async ({ tx, tenant, whose, today, zone }: Board): Promise<z.input<typeof saidShape>> => {
  const days = { from: dayAfter(today, -said_days), to: today };
  const [chances, yeses] = await Promise.all([
    saidChances(tx, tenant, whose, days, zone),
    saidYes(tx, tenant, whose, days, zone),
  ]);
  const names = new Map([...chances, ...yeses].map(({ person, name }) => [person, name]));
  const people = [...names].sort((a, b) => (a[1] < b[1] ? -1 : 1));
  return {
    people: people.map(([id, name]) => {
      const yes = yeses.find(({ person }) => person === id);
      return {
        person: { id, name },
        said: calibrationOf(chances.filter(({ person }) => person === id)),
        yes: yes ? { said: yes.said, renewed: yes.renewed } : null,
      };
    }),
  };
};
