import type { KitSay } from '../kit-texts.ts';
import { dateFormatter } from './formatters.ts';

/** Where and how a person reads times: an IANA zone and a BCP 47 locale. */
export interface Place {
  zone: string;
  locale: string;
}

const day_ms = 86_400_000;

/** The number of local calendar days from `from` to `to` (epoch milliseconds), by the zone's own dates. */
export function daysBetween(from: number, to: number, zone: string): number {
  const date = (at: number) => {
    const text = dateFormatter('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      at,
    );
    return Date.parse(`${text}T00:00:00Z`);
  };
  return Math.round((date(to) - date(from)) / day_ms);
}

/** 16:20, on the 24-hour clock everywhere: a due time must not be misread by half a day. */
export function timeOfDay(at: number, { zone, locale }: Place): string {
  return dateFormatter(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

function pieces(at: number, { zone, locale }: Place, options: Intl.DateTimeFormatOptions): Map<string, string> {
  const parts = dateFormatter(locale, { timeZone: zone, ...options }).formatToParts(at);
  return new Map(parts.map((part) => [part.type, part.value]));
}

/** "Thu 19 Nov", with the year only where it is not this year's. */
export function dayWords(at: number, now: number, place: Place): string {
  const then = pieces(at, place, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const today = pieces(now, place, { year: 'numeric', month: 'short', day: 'numeric' });
  const year = then.get('year') === today.get('year') ? '' : ` ${then.get('year')}`;
  return `${then.get('weekday')} ${then.get('day')} ${then.get('month')}${year}`;
}

/** "today 16:20", "Tue 15:20" within six days, else "24 Nov, 15:20": no more than the reader needs to find the time. */
export function whenWords(at: number, now: number, place: Place, say: KitSay): string {
  const time = timeOfDay(at, place);
  const days = daysBetween(now, at, place.zone);
  if (days === 0) return say('time.today', { time });
  if (days === 1) return say('time.tomorrow', { time });
  if (days === -1) return say('time.yesterday', { time });
  if (Math.abs(days) <= 6) return `${pieces(at, place, { weekday: 'short', day: 'numeric' }).get('weekday')} ${time}`;
  const words = dayWords(at, now, place);
  return `${words.slice(words.indexOf(' ') + 1)}, ${time}`;
}
