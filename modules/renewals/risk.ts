/** Whether a renewal is at risk, and why: said in reasons, never as a number nobody can check. Pure; epoch milliseconds. */

/** What is known of the account of a term that ends. */
export interface RiskReading {
  band: string | null;
  happiness: number | null;
  /** How the use moves: below zero is a fall, as a share; null when there is too little to say. */
  change: number | null;
  /** The promise or case towards the customer that is late since longest. */
  late: { title: string; since: number } | null;
  lastContactAt: number | null;
  planned: boolean;
  /** Days from today to the end of the term; below zero when it is over. */
  daysLeft: number;
}

/** What the pack calls low, unhappy and quiet. */
export interface RiskGround {
  lowestBand: string | null;
  unhappyAtMost: number;
  quietDays: number;
  /** From how many days before the end a term without a plan is left alone. */
  windowDays: number;
  now: number;
}

export type Risk =
  | { kind: 'late'; title: string; days: number }
  | { kind: 'unhappy'; score: number }
  | { kind: 'falling'; change: number }
  | { kind: 'low-band' }
  | { kind: 'quiet'; days: number | null }
  | { kind: 'no-plan' };

const day_ms = 86_400_000;

/** The reasons, the gravest first: what we owe, how they feel, how they use it, and whether anybody speaks with them. */
export const risksOf = (reading: RiskReading, ground: RiskGround): Risk[] => {
  const risks: Risk[] = [];
  const { band, happiness, change, late, lastContactAt, planned, daysLeft } = reading;
  if (late) risks.push({ kind: 'late', title: late.title, days: Math.floor((ground.now - late.since) / day_ms) });
  if (happiness !== null && happiness <= ground.unhappyAtMost) risks.push({ kind: 'unhappy', score: happiness });
  if (change !== null) risks.push({ kind: 'falling', change });
  if (band !== null && band === ground.lowestBand) risks.push({ kind: 'low-band' });
  if (daysLeft > ground.windowDays) return risks;
  const quiet = lastContactAt === null ? null : Math.floor((ground.now - lastContactAt) / day_ms);
  if (quiet === null || quiet >= ground.quietDays) risks.push({ kind: 'quiet', days: quiet });
  if (!planned) risks.push({ kind: 'no-plan' });
  return risks;
};

const grave: ReadonlySet<Risk['kind']> = new Set(['late', 'unhappy', 'falling', 'low-band']);

/** At risk: one grave reason, or an account that is both quiet and without a plan. */
export const isAtRisk = (risks: readonly Risk[]): boolean =>
  risks.some(({ kind }) => grave.has(kind)) ||
  (risks.some(({ kind }) => kind === 'quiet') && risks.some(({ kind }) => kind === 'no-plan'));
