import { localDate, startOfLocalDay } from '../../maths/calendar/index.ts';
import type { Measure } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { rankedList } from '../interventions/index.ts';
import { type KeptContext, packAt } from '../organisation/index.ts';
import type { Period, Subject } from '../scorecard/index.ts';
import { type Bringing, bringingOf } from './bringing.ts';
import { type Candidates, MOST } from './candidate.ts';
import { readLacking, readQuiet, readUnhappy } from './read-accounts.ts';
import { readClocks, readTalks } from './read-clocks.ts';
import { readTerms } from './read-terms.ts';

export interface CandidatesAsked {
  measure: Measure;
  subject: Subject;
  period: Period;
  now: number;
}

const nobody: Candidates = { items: [], total: 0 };

/** The accounts most likely to bring a figure to its target, each with its reason. */
export const readCandidates = async (
  tx: Tx,
  context: KeptContext,
  { measure, subject, period, now }: CandidatesAsked,
): Promise<Candidates & { kind: Bringing['kind'] }> => {
  const { tenant, zone } = context.organisation;
  const people = subject.people.map(({ id }) => id);
  const bringing = bringingOf(measure);
  const today = localDate(zone, now);
  const read = (): Promise<Candidates> | Candidates => {
    switch (bringing.kind) {
      case 'moves':
        return readMoves(tx, context, people, bringing.direction, now);
      case 'lacking': {
        const allModules = packAt(context, now).pack.modules.length;
        return readLacking(tx, tenant, people, bringing, { opens: startOfLocalDay(zone, period.from), allModules });
      }
      case 'clocks':
        return readClocks(tx, tenant, people, bringing, now);
      case 'terms':
        return readTerms(tx, tenant, people, { today, to: period.to });
      case 'talks': {
        const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
        const day = { now, dayBegins: startOfLocalDay(zone, today), dayEnds: startOfLocalDay(zone, tomorrow) };
        return readTalksOfDay(tx, tenant, people, bringing.purpose, day);
      }
      case 'unhappy':
        return readUnhappy(tx, tenant, people);
      case 'none':
        return nobody;
    }
  };
  return { kind: bringing.kind, ...(people.length === 0 ? nobody : await read()) };
};

/** The ranking of the month's moves: the likeliest to move, or to drop. */
const readMoves = async (
  tx: Tx,
  context: KeptContext,
  people: readonly string[],
  direction: 'up' | 'down',
  now: number,
): Promise<Candidates> => {
  const first = `${localDate(context.organisation.zone, now).slice(0, 7)}-01`;
  const list = await rankedList(tx, context, { people, first, direction, now });
  if (!list) return nobody;
  const { metric } = packAt(context, now).pack.usage;
  const open = list.rows.filter(({ state }) => state === 'open');
  return {
    total: open.length,
    items: open.slice(0, MOST).map(({ row, snapshot, like, chance }) => ({
      account: { id: row.id, name: row.name },
      holder: row.holderName,
      reason: {
        kind: 'move',
        list: direction,
        short: snapshot.short,
        metric,
        to: list.course.to.key,
        trend: snapshot.trend,
        like: like.n,
        likeMoved: like.moved,
      },
      chance,
      purpose: 'intervention',
    })),
  };
};

/** The day's planned talks; where they are few, whom nobody spoke with for longest, too. */
const readTalksOfDay = async (
  tx: Tx,
  tenant: string,
  people: readonly string[],
  purpose: string | null,
  day: { now: number; dayBegins: number; dayEnds: number },
): Promise<Candidates> => {
  const talks = await readTalks(tx, tenant, people, purpose, day);
  const but = talks.items.map(({ account }) => account.id);
  const most = MOST - but.length;
  const quiet = most > 0 ? await readQuiet(tx, tenant, people, { before: day.dayBegins, but, most }) : [];
  return { total: talks.total, items: [...talks.items, ...quiet] };
};
