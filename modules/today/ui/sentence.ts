import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { TodayRow } from './queries.ts';
import type { TodaySay } from './today-texts.ts';

const hour_ms = 3_600_000;
const near_ms = 2 * hour_ms;

/** What matters most just now, in one line: "3 clocks run out before 17:00 · 1 is late · 4 talks planned". */
export function sentenceOf(
  rows: readonly TodayRow[],
  now: number,
  say: TodaySay,
  format: Pick<Format, 'time'>,
): string {
  const clocks = rows.filter(({ group, late }) => group === 'running-out' && !late);
  const hour = Math.ceil((now + near_ms) / hour_ms) * hour_ms;
  // In a zone with a half-hour offset the full hour lies elsewhere.
  const horizon = hour - Number(format.time(hour).slice(3)) * 60_000;
  const soon = clocks.filter(({ at }) => at !== null && at < horizon).length;
  const late = rows.filter((row) => row.late).length;
  const planned = rows.filter(({ group }) => group === 'planned').length;
  const first =
    soon > 0
      ? say('sentence.before', { count: soon, time: format.time(horizon) })
      : clocks.length > 0
        ? say('sentence.today', { count: clocks.length })
        : say('sentence.none');
  const parts = [
    first,
    late > 0 && say('sentence.late', { count: late }),
    planned > 0 && say('sentence.planned', { count: planned }),
  ].filter((part) => part !== false);
  const sentence = parts.join(' · ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
