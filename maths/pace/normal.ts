/** The standard normal distribution function, by the continued fraction and series of erfc; error below 1e-12. */
export function normalCdf(z: number): number {
  const x = Math.abs(z);
  if (x > 38) return z > 0 ? 1 : 0;
  const tail = x < 3 ? 0.5 - density(x) * oddSeries(x) : density(x) / continued(x);
  return z > 0 ? 1 - tail : tail;
}

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** x + x³/3 + x⁵/15 + …: Φ(x) − ½ over the density (Marsaglia 2004). */
function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; k < 200 && term > sum * 1e-17; k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return sum;
}

/** The reciprocal of Mills' ratio as Laplace's continued fraction, for large x. */
function continued(x: number): number {
  let value = x;
  for (let k = 60; k > 0; k--) value = x + k / value;
  return value;
}

/** The z below which a share p of the standard normal lies; by bisection of the distribution function. */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  let [low, high] = [-38, 38];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The quantile of Student's t: Cornish–Fisher expansion about the normal quantile (Abramowitz & Stegun 26.7.5), within
 * 2 % from three degrees of freedom on for the central 95 %.
 */
export function studentQuantile(p: number, degrees: number): number {
  const z = normalQuantile(p);
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z);
}
