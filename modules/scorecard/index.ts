import type { AnyRoute } from '../../platform/http/route.ts';
import { explainMeasure } from './routes/explain.ts';
import { addGoal, changeGoal, getGoals, removeGoal } from './routes/goals.ts';
import { getMeasure, getMeasures } from './routes/measures.ts';
import { getMatrix, getScorecard, getTrends } from './routes/scorecard.ts';
import { getSubjects } from './routes/subjects.ts';
import { getTodayFigures } from './routes/today-figures.ts';

export type { Card } from './card.ts';
export { periodOf, periodsBefore, readPeriod, type Period } from './period.ts';
export { readCards, readCardsOn } from './read-cards.ts';
export { daysDivided, readGround, timeOfWorkers, windowOf, type Ground } from './read-ground.ts';
export { readMatrix, type MatrixRow } from './read-matrix.ts';
export { readMembers, type Member } from './read-people.ts';
export { findSubject, readSubject, type Subject } from './read-subject.ts';
export { readTrends, type Trend } from './read-trends.ts';
export { card as cardShape, periodShape } from './shapes.ts';
export { scorecard, type Scorecard } from './read-scorecard.ts';

export const scorecardRoutes = [
  getScorecard,
  getMatrix,
  getTrends,
  getSubjects,
  getTodayFigures,
  getMeasures,
  getMeasure,
  explainMeasure,
  getGoals,
  addGoal,
  changeGoal,
  removeGoal,
] as unknown as readonly AnyRoute[];
export type { getTodayFigures } from './routes/today-figures.ts';
export type { getMeasures } from './routes/measures.ts';
export type { getMatrix } from './routes/scorecard.ts';
