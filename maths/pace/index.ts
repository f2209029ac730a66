export { type Forecast } from './forecast.ts';
export { forecastShare, type ShareInput } from './forecast-share.ts';
export { forecastGroups, forecastWeighted, type Group, type WeightedGroup } from './forecast-groups.ts';
export { forecastTotal, type DayDone, type TotalInput } from './forecast-total.ts';
export { normalCdf, normalQuantile, studentQuantile } from './normal.ts';
export { paceOf, timeOf, type Moment, type Pace, type PaceInput } from './pace.ts';
export { rollDown, type Share } from './roll-down.ts';
export { spreadTarget, weightOf, type DayWeight } from './spread.ts';
export { reasons, type Reason } from './words.ts';
