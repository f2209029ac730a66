export { judge } from './judge.ts';
export type { Clock, Deed, Judgement, Outcome, Promised, State, TrailEntry } from './types.ts';
export { whyDue } from './why-due.ts';
