export { judge } from './judge.ts';
export type { Clock, Deed, Judgement, Outcome, Promised, State, Step, TrailEntry } from './types.ts';
