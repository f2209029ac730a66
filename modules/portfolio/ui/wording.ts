import type { Counts } from './queries.ts';
import type { PortfolioSay } from './portfolio-texts.ts';

const own = [
  'nobody',
  'none',
  'planned',
  'excused',
  'missing',
  'unhappy',
  'neutral',
  'happy',
  'unknown',
  'onboarding',
  'live',
  'irate',
  'lost',
] as const;

/** What people call a choice of a filter; what only the pack or the customer's data names is written as it is. */
export function valueWords(
  facet: string,
  value: string,
  name: string | null,
  bands: Counts['bands'],
  say: PortfolioSay,
): string {
  if (name) return name;
  if (facet === 'ends') return say('value.ends', { days: value });
  if (facet === 'quiet') return say('value.quiet', { days: value });
  const known = own.find((one) => one === value);
  if (facet === 'band' && !known) return bands.find(({ key }) => key === value)?.name ?? value;
  return known ? say(`value.${known}`) : value;
}
