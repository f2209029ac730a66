export { targetsApplier } from './apply.ts';
export { targetFacts } from './facts.ts';
export { readTargets, type SetTargetRow } from './read-targets.ts';
export { dropGoal, type Goal, putGoal, readGoal, readGoals } from './store-goals.ts';
export { targetRoutes } from './routes.ts';
