import type { Unit } from './types.ts';

/** A value as people write it: a fraction as its hundredfold where the unit is percent, anything else as it is. */
export function asShown(unit: Unit, value: number): number {
  return unit === 'percent' ? value * 100 : value;
}

/** A figure that somebody wrote (a target of 80 for 80 %) as a value of the measure (0.8). */
export function fromShown(unit: Unit, shown: number): number {
  return unit === 'percent' ? shown / 100 : shown;
}
