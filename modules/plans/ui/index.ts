export { doneWords } from './done-words.ts';
export { NextPlan } from './next-plan.tsx';
export { PlanForm } from './plan-form.tsx';
export type { PlanWish } from './plan-wish.ts';
export { sendPlan } from './send-plan.ts';
