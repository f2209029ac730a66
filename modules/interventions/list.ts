import type { Tx } from '../../platform/db/connect.ts';
import { type KeptContext, packAt } from '../organisation/index.ts';
import { type Course, courseOf, type Direction } from './course.ts';
import { monthFrom, type Month } from './months.ts';
import { type CohortRow, readCohort } from './read-cohort.ts';
import { rank, type Ranked } from './ranked.ts';
import { type DatedStudy, readStudy } from './store-study.ts';
import { toComeOf } from './study.ts';

export interface ListAsked {
  people: readonly string[];
  /** The first day of the month. */
  first: string;
  direction: Direction;
  now: number;
}

/** The ranked list of a month, and what it was ranked by. */
export interface RankedList {
  course: Course;
  month: Month;
  over: boolean;
  rows: Ranked<CohortRow>[];
  study: DatedStudy;
}

/** Who of these people's accounts may still make a move this month, ranked; null where the pack's bands have no such move. */
export const rankedList = async (tx: Tx, context: KeptContext, asked: ListAsked): Promise<RankedList | null> => {
  const { tenant, zone } = context.organisation;
  const { usage } = packAt(context, asked.now).pack;
  const course = courseOf(asked.direction, usage.bands);
  if (!course) return null;
  const month = monthFrom(asked.first, zone);
  const over = month.closes <= asked.now;
  const at = Math.min(asked.now, month.closes);
  const [study, rows] = await Promise.all([
    readStudy(tx, context, asked.now),
    readCohort(tx, {
      tenant,
      people: asked.people,
      band: course.from.key,
      metric: usage.metric,
      opens: month.opens,
      at,
    }),
  ]);
  const toCome = over ? null : ({ lastReadAt }: CohortRow) => toComeOf(lastReadAt, month.closes, study.gap_ms);
  return { course, month, over, rows: rank(course, rows, study.rates[asked.direction], toCome), study };
};
