export { end, pause, type Stage, start, takenSeconds, turnSeconds, turnTo } from '../stage.ts';
export { stopwatch } from './clock-words.ts';
