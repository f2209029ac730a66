import type { Forecast } from './forecast.ts';
import type { Pace } from './pace.ts';

/** A reason behind a figure: its kind and numbers for a screen of any language, and an English sentence. */
export interface Reason {
  kind: 'met' | 'pace' | 'rate' | 'over' | 'forecast' | 'early' | 'chance';
  numbers: Record<string, number>;
  says: string;
}

const plain = (value: number): string => String(Math.round(value * 10) / 10);

/** What there is to say about a period, most important first. `show` writes a value in the measure's unit. */
export function reasons(pace: Pace, forecast: Forecast | null, show: (value: number) => string = plain): Reason[] {
  const { ahead, expected, remaining, days_left, per_day_needed, per_day_so_far } = pace;
  const said: Reason[] = [];
  if (remaining <= 0)
    said.push({ kind: 'met', numbers: { over: -remaining }, says: `Target met, ${show(-remaining)} over.` });
  else if (ahead !== null && expected !== null) {
    const side =
      Math.abs(ahead) < 1e-9 ? 'exactly on pace' : `${show(Math.abs(ahead))} ${ahead < 0 ? 'behind' : 'ahead'}`;
    said.push({ kind: 'pace', numbers: { expected, ahead }, says: `${show(expected)} was due by now: ${side}.` });
  }
  if (remaining > 0 && per_day_needed !== null) {
    const so_far = per_day_so_far === null ? '' : `; so far it was ${show(per_day_so_far)} a day`;
    const says = `${plain(days_left)} working days left need ${show(per_day_needed)} a day${so_far}.`;
    said.push({ kind: 'rate', numbers: { days_left, per_day_needed }, says });
  } else if (remaining > 0)
    said.push({ kind: 'over', numbers: { remaining }, says: `The period is over, ${show(remaining)} short.` });
  if (forecast !== null && days_left > 0) said.push(...aboutForecast(forecast, show));
  return said;
}

function aboutForecast(forecast: Forecast, show: (value: number) => string): Reason[] {
  const { expected, low, high, confidence, chance } = forecast;
  if (low === null || high === null)
    return [{ kind: 'early', numbers: { expected }, says: 'It is too early to tell how the period will end.' }];
  const range = `between ${show(low)} and ${show(high)}, ${Math.round(confidence * 10)} times in 10`;
  const said: Reason[] = [
    {
      kind: 'forecast',
      numbers: { expected, low, high, confidence },
      says: `At this rate it ends near ${show(expected)} (${range}).`,
    },
  ];
  if (chance !== null)
    said.push({
      kind: 'chance',
      numbers: { chance },
      says: `The chance of reaching the target is ${inWords(chance)}.`,
    });
  return said;
}

/** A chance without false precision: whole percents, and never quite 0 or 100. */
const inWords = (chance: number): string =>
  chance < 0.01 ? 'below 1 %' : chance > 0.99 ? 'above 99 %' : `about ${Math.round(chance * 100)} %`;
