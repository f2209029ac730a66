/** Clocks: when a promise is due and why, how long it ran, and whom its time waited for. */
export { attribution, type Attribution } from './attribution.ts';
export { type ClockInput, type Due, due, dueAt } from './due.ts';
export type { DaysEnd } from './due-days.ts';
export { type Amount, type Duration, readDuration, type Unit } from './duration.ts';
export { elapsed, type StretchInput } from './elapsed.ts';
export type { Step } from './explain.ts';
export { instantText, readInstant } from './instant-text.ts';
export { type Pause, type PauseBecause } from './pause.ts';
export { shift } from './shift.ts';
export { amountText, dayText, lengthText, momentText } from './wording.ts';
