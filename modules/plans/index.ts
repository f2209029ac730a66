export { plansApplier } from './apply.ts';
export { planFacts } from './facts.ts';
export { countPlans, type PlanRead, plansOf } from './read.ts';
export type { getPlans, postPlan, undoPlan } from './routes.ts';
export { planShape } from './shape.ts';
export { planRoutes } from './routes.ts';
