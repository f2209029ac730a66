/** What a talk does: touched accounts against like untouched ones, with the interval around the difference. */
export { type Compared, type Effect, effectsOf, LEAST, strataOf, type Verdict } from './effect.ts';
export { commonDifference, differenceOfShares, type TwoShares } from './difference-of-shares.ts';
export { differenceOfMeans, type TwoSamples } from './difference-of-means.ts';
export type { Estimate } from './interval.ts';
export { wilson } from './wilson.ts';
export { type AccountLife, bandAt, type Trend, trendOf, type Window, type WindowRules, windowsOf } from './windows.ts';
