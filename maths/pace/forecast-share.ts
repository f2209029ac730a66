import type { Forecast } from './forecast.ts';

/** What the forecast of a share is made from: outcomes known so far, and how many are still to come. */
export interface ShareInput {
  part: number;
  whole: number;
  /** How many more of the whole are expected: a known number (terms that still end) or rate × days left. */
  to_come: number;
  target?: number;
  confidence?: number;
}

/** Beyond this many the draw adds nothing that shows beside the uncertainty of the rate itself. */
const most = 20_000;

/**
 * The end of a period for a share: what is still to come is drawn from a beta-binomial distribution whose rate was
 * learnt from the outcomes so far with Jeffreys' prior, Beta(part + ½, whole − part + ½) (Gelman et al., Bayesian Data
 * Analysis, §2.9). `expected`, `low` and `high` are shares of the final whole; all null-safe for an empty start.
 */
export function forecastShare({ part, whole, to_come, target, confidence = 0.8 }: ShareInput): Forecast {
  const more = Math.max(0, Math.round(to_come));
  const end = whole + more;
  if (end === 0) return { expected: 0, low: null, high: null, confidence, chance: null };
  const [alpha, beta] = [part + 0.5, whole - part + 0.5];
  const expected = (part + (more * alpha) / (alpha + beta)) / end;
  const drawn = Math.min(more, most);
  const scale = drawn === 0 ? 0 : more / drawn;
  const share = (hits: number): number => (part + hits * scale) / end;
  const tail = (1 - confidence) / 2;
  let below = 0;
  let reached = 0;
  let low: number | null = null;
  let high = share(drawn);
  let found = false;
  betaBinomial(drawn, alpha, beta).forEach((probability, hits) => {
    below += probability;
    if (low === null && below > tail) low = share(hits);
    if (!found && below >= 1 - tail - 1e-12) {
      high = share(hits);
      found = true;
    }
    if (target !== undefined && share(hits) >= target - 1e-12) reached += probability;
  });
  const known = whole > 0 || more === 0;
  const chance = target === undefined || !known ? null : Math.min(1, reached);
  return { expected, low: known ? low : null, high: known ? high : null, confidence, chance };
}

/** The probabilities of 0..n hits of a beta-binomial distribution, by their ratios from the most likely one outwards. */
export function betaBinomial(n: number, alpha: number, beta: number): number[] {
  const logs = [0];
  for (let x = 0; x < n; x++) {
    const step = ((n - x) / (x + 1)) * ((alpha + x) / (beta + n - x - 1));
    logs.push((logs[x] ?? 0) + Math.log(step));
  }
  const most = logs.reduce((highest, one) => Math.max(highest, one), -Infinity);
  const weights = logs.map((one) => Math.exp(one - most));
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.map((one) => one / sum);
}
