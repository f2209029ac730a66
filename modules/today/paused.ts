/** A clock that waits. Instants are epoch milliseconds. */
export interface Paused {
  since: number;
  /** Who is waited for: us, customer, third-party, nobody. */
  because: string;
  /** What is left of the clock; null for clocks in working time, which only the calendar can count. */
  leftSeconds: number | null;
}

/** A commitment as far as its pauses go. */
export interface Pausable {
  state: string;
  opened_at: number;
  clock: { within?: object; until?: number; elapsed: boolean };
  trail: readonly { at: number; does: string; because?: string }[];
}

const seconds = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 } as const;

const lengthOf = ({ within, elapsed }: Pausable['clock']): number | null => {
  if (!within || !elapsed) return null;
  const [unit, amount] = Object.entries(within)[0] ?? [];
  const one = seconds[unit as keyof typeof seconds];
  return one === undefined ? null : one * Number(amount);
};

/** Since when a paused commitment waits, for whom, and how much of its clock is left; null while it runs. */
export const pausedOf = ({ state, opened_at, clock, trail }: Pausable): Paused | null => {
  if (state !== 'paused') return null;
  const steps = [...trail].filter(({ at }) => at >= opened_at).sort((a, b) => a.at - b.at);
  let [ran, from, because, runs] = [0, opened_at, 'nobody', true];
  for (const step of steps) {
    if (runs && (step.does === 'pause' || step.does === 'close')) {
      ran += step.at - from;
      [from, because, runs] = [step.at, step.because ?? 'customer', false];
    } else if (!runs && (step.does === 'resume' || step.does === 'reopen')) [from, runs] = [step.at, true];
  }
  const length = lengthOf(clock);
  return { since: from, because, leftSeconds: length === null ? null : length - Math.round(ran / 1000) };
};
