import type { StretchInput } from './elapsed.ts';
import { settlePauses } from './pause.ts';
import { runningTime } from './running-time.ts';

/** Where the time of a promise went, in seconds of the clock's own time. All parts but `whole` add up to `whole`. */
export type Attribution = {
  whole: number;
  running: number;
  us: number;
  customer: number;
  thirdParty: number;
  nobody: number;
  /** Pauses for another reason than the four. */
  other: number;
};

const PARTS = { us: 'us', customer: 'customer', 'third-party': 'thirdParty', nobody: 'nobody' } as const;

/**
 * Splits a stretch into running time and waiting for us, the customer, a third party or nobody. Overlapping pauses
 * count once, for the one that stopped the clock first.
 */
export function attribution(input: StretchInput): Attribution {
  const time = runningTime(input.calendar, input.elapsed);
  const whole = time.between(input.from, input.to);
  const ms = { whole, running: whole, us: 0, customer: 0, thirdParty: 0, nobody: 0, other: 0 };
  for (const stop of settlePauses(input.pauses, input.from)) {
    const stood = time.between(stop.from, Math.min(stop.to, input.to));
    ms[Object.hasOwn(PARTS, stop.because) ? PARTS[stop.because as keyof typeof PARTS] : 'other'] += stood;
    ms.running -= stood;
  }
  return Object.fromEntries(Object.entries(ms).map(([part, value]) => [part, value / 1000])) as Attribution;
}
