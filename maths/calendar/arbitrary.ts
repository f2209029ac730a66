import fc from 'fast-check';
import { type CalendarSpec, DAYS, type Span } from './spec.ts';

/** Zones whose clocks do unusual things: half-hour changes, changes at midnight, odd offsets, none at all. */
export const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
];

const two = (value: number) => String(value).padStart(2, '0');
const time = (quarters: number) => `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;

const span: fc.Arbitrary<Span> = fc.tuple(fc.nat(95), fc.integer({ min: 1, max: 64 })).map(([begin, length]) => {
  const end = begin + length;
  // Only a span from noon on may be written past 24:00.
  return [time(begin), time(begin >= 48 ? end : Math.min(end, 96))];
});
const spans = fc.array(span, { minLength: 0, maxLength: 3 });

/** An instant, whole seconds, within 1985–2030, where every zone above has changes. */
export const instant: fc.Arbitrary<number> = fc
  .integer({ min: Date.UTC(1985, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 })
  .map((seconds) => seconds * 1000);

export function isoDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** A calendar with holidays and exceptions near `aroundMs`, open on at least one weekday. */
export function calendarNear(aroundMs: number): fc.Arbitrary<CalendarSpec> {
  const date = fc.integer({ min: -20, max: 40 }).map((days) => isoDate(aroundMs + days * 86_400_000));
  const yearly = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([m, d]) => `${two(m)}-${two(d)}`);
  return fc
    .record({
      zone: fc.constantFrom(...ZONES),
      week: fc.record(Object.fromEntries(DAYS.map((day) => [day, spans]))) as fc.Arbitrary<CalendarSpec['week']>,
      holidays: fc.array(fc.oneof(date, yearly), { maxLength: 6 }),
      exceptions: fc.dictionary(date, spans, { maxKeys: 4 }),
    })
    .map((spec) => ({ ...spec, week: { ...spec.week, wed: [...(spec.week.wed ?? []), ['09:00', '17:00'] as Span] } }));
}
