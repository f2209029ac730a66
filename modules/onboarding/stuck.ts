/** Why an onboarding is stuck: said in reasons. Pure; instants are epoch milliseconds. */

/** One step as far as being stuck goes. */
export interface StepReading {
  rule: string;
  title: string;
  state: string;
  firstDueAt: number | null;
}

export interface StuckReading {
  steps: readonly StepReading[];
  /** Talks since it began, and how many of them reached somebody. */
  talks: number;
  reached: number;
  lastContactAt: number | null;
  startedAt: number;
  planned: boolean;
}

export type Stuck =
  | { kind: 'late'; rule: string; title: string; days: number; more: number }
  | { kind: 'unreached'; talks: number }
  | { kind: 'quiet'; days: number };

const day_ms = 86_400_000;
/** Somebody new who isn't spoken with for a week is being forgotten. */
const quiet_days = 7;
/** Three calls without an answer call for another way. */
const many_talks = 3;

/** What holds it up, the gravest first; empty for one that is on its way. */
export const stuckOf = (reading: StuckReading, now: number): Stuck[] => {
  const found: Stuck[] = [];
  const late = reading.steps
    .filter(
      ({ state, firstDueAt }) => (state === 'open' || state === 'paused') && firstDueAt !== null && firstDueAt < now,
    )
    .sort((a, b) => a.firstDueAt! - b.firstDueAt!);
  const [first] = late;
  if (first) {
    const days = Math.floor((now - first.firstDueAt!) / day_ms);
    found.push({ kind: 'late', rule: first.rule, title: first.title, days, more: late.length - 1 });
  }
  if (reading.reached === 0 && reading.talks >= many_talks) found.push({ kind: 'unreached', talks: reading.talks });
  const since = Math.max(reading.lastContactAt ?? 0, reading.startedAt);
  const quiet = Math.floor((now - since) / day_ms);
  if (!reading.planned && quiet >= quiet_days) found.push({ kind: 'quiet', days: quiet });
  return found;
};
