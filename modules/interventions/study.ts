import { type Effect, effectsOf, windowsOf } from '../../maths/effect/index.ts';
import { type Backtest, backtest } from './backtest.ts';
import { type Band, courseOf, type Direction } from './course.ts';
import type { Month } from './months.ts';
import { learn, MOST_TO_COME, type Rates } from './rates.ts';
import { type RankedLife, samplesOf } from './samples.ts';

/** What the organisation's own history teaches about moves between bands. */
export interface Study {
  /** Months that were learnt from, and accounts in them. */
  months: number;
  accounts: number;
  /** The usual time between two readings of an account; null before there are two. */
  gap_ms: number | null;
  /** By direction: how often like accounts moved until a month's end; empty where the pack has no such move. */
  rates: Readonly<Record<Direction, Rates>>;
  backtest: Readonly<Record<Direction, Backtest>>;
  /** What talks did, by the weeks after which it was looked at. */
  effects: readonly { weeks: number; bands: readonly Effect[] }[];
}

export interface StudyGround {
  bands: readonly Band[];
  /** The months before this one, oldest first. */
  months: readonly Month[];
}

const day_ms = 86_400_000;
const week_ms = 7 * day_ms;

/** How many months a ranking is learnt from, and how many of the last are tested. */
export const MEMORY = 6;
export const TESTED = 3;
/** Rankings of earlier months are judged with so many readings to come: with fewer it would be too easy. */
const test_to_come = 2;
/** A talk is looked at after so many weeks; it counts where it came within a week and after two quiet ones. */
const follow_weeks = [2, 4];

const toComes = Array.from({ length: MOST_TO_COME }, (_, index) => index + 1);

/** The middle of the times between readings. */
function gapOf(lives: readonly RankedLife[]): number | null {
  const gaps = lives
    .flatMap(({ readings }) => readings.slice(1).map(({ at }, index) => at - readings[index]!.at))
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? null;
}

/** How many readings of an account are to come until a month closes, if they come as usual; one that is late still comes. */
export const toComeOf = (lastReadAt: number | null, closes: number, gap_ms: number | null): number =>
  lastReadAt === null || gap_ms === null || gap_ms <= 0
    ? 1
    : Math.min(MOST_TO_COME, Math.max(0, Math.floor((closes - lastReadAt) / gap_ms)));

/** Learns from lives. Pure: the same lives and months give the same study. */
export function studyOf(lives: readonly RankedLife[], ground: StudyGround): Study {
  const { bands, months } = ground;
  const known = lives.filter(({ readings }) => readings.length > 0);
  const first = Math.min(...known.map(({ readings }) => readings[0]!.at));
  const lived = months.filter(({ opens }) => opens >= first);
  const each = <T>(work: (direction: Direction) => T): Record<Direction, T> => ({ up: work('up'), down: work('down') });
  const starts = bands.map(({ from }) => from).sort((a, b) => a - b);
  return {
    months: Math.min(MEMORY, lived.length),
    accounts: known.length,
    gap_ms: gapOf(known),
    rates: each((direction) => {
      const course = courseOf(direction, bands);
      if (!course) return learn([]);
      return learn(
        lived.slice(-MEMORY).flatMap((month) => toComes.flatMap((toCome) => samplesOf(course, known, month, toCome))),
      );
    }),
    backtest: each((direction) => {
      const course = courseOf(direction, bands);
      const samples = course
        ? lived.map((month) => ({ month: month.key, samples: samplesOf(course, known, month, test_to_come) }))
        : [];
      return backtest(samples, { tested: TESTED, memory: MEMORY });
    }),
    effects: follow_weeks.map((weeks) => ({
      weeks,
      bands: effectsOf(
        known.flatMap((life) =>
          windowsOf(life, {
            bandStarts: starts,
            follow_ms: weeks * week_ms,
            touch_ms: week_ms,
            quiet_ms: 2 * week_ms,
          }),
        ),
      ),
    })),
  };
}
