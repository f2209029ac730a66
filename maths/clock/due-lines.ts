import { alwaysOpen, type Calendar, type CalendarSpec, CalendarError, compileCalendar } from '../calendar/index.ts';
import { due } from './due.ts';
import type { DaysEnd } from './due-days.ts';
import type { Duration } from './duration.ts';
import { elapsed } from './elapsed.ts';
import { instantText, readInstant } from './instant-text.ts';
import type { Pause } from './pause.ts';

type Fields = Record<string, unknown>;

/**
 * Answers one line of JSON with one line of JSON, for `kept due --stdin`. With `within` it answers
 * `{"due":"…Z","steps":[…]}` (due is null, with `"paused":true` and `remainingSeconds`, while a pause has no end); with
 * `to` it answers `{"minutes":…,"seconds":…}`. Whatever is wrong with the line is `{"error":"…"}`; it never throws.
 */
export function answerLine(line: string): string {
  try {
    return JSON.stringify(answer(parseLine(line)));
  } catch (error) {
    if (error instanceof CalendarError) return JSON.stringify({ error: error.message });
    return JSON.stringify({
      error: `This line cannot be answered: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}

function parseLine(line: string): Fields {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CalendarError(
      'line',
      `This is not JSON (${(error as Error).message.slice(0, 120)}); write one object on one line.`,
    );
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new CalendarError('line', 'Write one JSON object, with "from" and either "within" or "to".');
  return parsed as Fields;
}

function answer(fields: Fields): unknown {
  const isElapsed = readElapsed(fields.elapsed);
  const calendar = readCalendar(fields.calendar, isElapsed);
  const from = readInstant(fields.from, 'from', calendar.zone);
  const clock = { calendar, from, elapsed: isElapsed, pauses: readPauses(fields.pauses, calendar) };
  const has = (name: string) => fields[name] !== undefined && fields[name] !== null;
  if (has('within') === has('to'))
    throw new CalendarError(
      has('to') ? 'to' : 'within',
      has('to')
        ? 'Give "within" (when is it due?) or "to" (how long did it run?), not both.'
        : 'Give "within", such as {"hours":48}, or "to".',
    );
  if (has('to')) {
    const { minutes, seconds } = elapsed({ ...clock, to: readInstant(fields.to, 'to', calendar.zone) });
    return { minutes, seconds };
  }
  const end = readEnd(fields.end);
  const { due: at, steps, remainingSeconds } = due({ ...clock, within: fields.within as Duration, end });
  const words = steps.map((step) => step.text);
  return at === null
    ? { due: null, paused: true, remainingSeconds, steps: words }
    : { due: instantText(at), steps: words };
}

function readElapsed(written: unknown): boolean {
  if (written === undefined || written === null) return false;
  if (typeof written === 'boolean') return written;
  throw new CalendarError('elapsed', 'Write true for elapsed time or false for working time, without quotes.');
}

function readCalendar(written: unknown, isElapsed: boolean): Calendar {
  if (isElapsed) {
    if (written === undefined || written === null) return alwaysOpen('UTC');
    const { zone, week } = written as Fields;
    // An elapsed clock needs the zone only, to read local times and to tell its own.
    if (typeof zone === 'string' && (week === undefined || week === null)) return alwaysOpen(zone);
  }
  if (written === undefined || written === null)
    throw new CalendarError('calendar', 'It is missing; give one with "zone" and "week", or "elapsed": true.');
  return compileCalendar(written as CalendarSpec);
}

function readPauses(written: unknown, calendar: Calendar): Pause[] {
  if (written === undefined || written === null) return [];
  if (!Array.isArray(written))
    throw new CalendarError('pauses', 'Write a list such as [{"from":"…","to":"…","because":"customer"}].');
  return written.map((pause: unknown, index) => readPause(pause, `pauses[${index}]`, calendar));
}

function readPause(pause: unknown, field: string, { zone }: Calendar): Pause {
  if (typeof pause !== 'object' || pause === null || Array.isArray(pause))
    throw new CalendarError(field, 'A pause is an object such as {"from":"…","to":"…","because":"customer"}.');
  const { from, to, because } = pause as Fields;
  if (because !== undefined && because !== null && typeof because !== 'string')
    throw new CalendarError(`${field}.because`, 'Write "us", "customer", "third-party" or "nobody".');
  return {
    from: readInstant(from, `${field}.from`, zone),
    to: to === undefined || to === null ? null : readInstant(to, `${field}.to`, zone),
    ...(because ? { because } : {}),
  };
}

function readEnd(written: unknown): DaysEnd {
  if (written === undefined || written === null) return 'same-time';
  if (written === 'same-time' || written === 'end-of-day') return written;
  throw new CalendarError('end', 'Write "same-time" or "end-of-day": how working days end.');
}
