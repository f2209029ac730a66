export * from './types.ts';
export { attainment } from './attainment.ts';
export { checkMeasure, type MeasureProblem } from './check.ts';
export { cohortMembers, type CohortMember } from './cohort.ts';
export {
  contribution,
  denominator,
  fromParts,
  isAdditive,
  partsOf,
  type Additive,
  type Parts,
} from './contribution.ts';
export { evaluate } from './evaluate.ts';
export { exampleEvidence, exampleWindow } from './examples.ts';
export { evaluateIndex, scoredParts, type ScoredPart } from './index-score.ts';
export { numberIn, ratio } from './number.ts';
export { quantile } from './quantile.ts';
export { inState, statesAt, type AccountState } from './state-at.ts';
export { asShown, fromShown } from './shown.ts';
export { whyCounted, type Counted } from './why.ts';
export { cohortInstants, dayBegins, inWindow } from './window.ts';
