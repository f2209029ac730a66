import type { Measure, Unit } from '../../maths/measure/index.ts';
import { courseOf, partUnit, type Course } from './course.ts';
import type { WorkingTime } from './working-time.ts';

/** How a figure stands against its target. `none`: no target, or nothing to judge yet. */
export type State = 'ahead' | 'on-course' | 'behind' | 'reached' | 'missed' | 'none';

/** A figure and its target as the judge sees them. */
export interface Judged {
  measure: Measure;
  value: number | null;
  a: number;
  b: number | null;
  /** As a value of the measure; null where nobody set one. */
  target: number | null;
  time: WorkingTime;
}

/** A figure against its target, everything in `unit`. */
export interface Judgement {
  course: Course;
  unit: Unit;
  /** What is done, what is to be done in the whole period, and what should be done by now. */
  done: number | null;
  wanted: number | null;
  pace: number | null;
  /** Done less pace: below zero is behind (for a limit: above zero is too much too soon). */
  ahead: number | null;
  /** On each working day left; for a rate, of each person. */
  per_day_needed: number | null;
  state: State;
}

/** Judges a figure by its course: against the working time that is gone, or as it stands. */
export function judge(given: Judged): Judgement {
  const { measure, value, a, b, target, time } = given;
  const course = courseOf(measure);
  const steps = course !== 'level';
  const unit = steps ? partUnit(measure) : measure.unit;
  const done = steps ? (value === null && course === 'moves' ? null : a) : value;
  const wanted = target === null ? null : wantedOf(course, target, b, time);
  const pace = wanted === null ? null : steps ? (time.total === 0 ? null : wanted * (time.gone / time.total)) : wanted;
  const ahead = done === null || pace === null ? null : done - pace;
  const open = measure.direction === 'up' && steps && done !== null && wanted !== null && time.left > 0;
  return {
    course,
    unit,
    done,
    wanted,
    pace,
    ahead,
    per_day_needed: open ? Math.max(0, wanted - done) / (course === 'rate' ? time.left : time.days_left) : null,
    state: stateOf({ steps, down: measure.direction === 'down', done, wanted, pace, over: time.left <= 1e-9 }),
  };
}

function wantedOf(course: Course, target: number, b: number | null, time: WorkingTime): number {
  if (course === 'rate') return target * time.total;
  return course === 'moves' ? target * (b ?? 0) : target;
}

interface Standing {
  steps: boolean;
  down: boolean;
  done: number | null;
  wanted: number | null;
  pace: number | null;
  over: boolean;
}

function stateOf({ steps, down, done, wanted, pace, over }: Standing): State {
  if (done === null || wanted === null || wanted <= 0)
    return down && done !== null && wanted === 0 ? (done <= 0 ? 'on-course' : 'missed') : 'none';
  const met = down ? done <= wanted + 1e-9 : done >= wanted - 1e-9;
  if (over) return met ? 'reached' : 'missed';
  if (!steps) return met ? 'on-course' : 'behind';
  if (!down && met) return 'reached';
  if (!met && down) return 'missed';
  if (pace === null) return 'on-course';
  // Less than one thing, or than a fiftieth of what was due, is no difference that anybody could act on.
  const slack = Math.max(1, Math.abs(pace) * 0.02);
  const ahead = down ? pace - done : done - pace;
  return ahead >= slack ? 'ahead' : ahead <= -slack ? 'behind' : 'on-course';
}
