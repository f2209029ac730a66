import { fromShown } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { KeptContext } from '../organisation/index.ts';
import { type Goal, readGoals } from '../targets/index.ts';
import { type Card, cardOf } from './card.ts';
import { inOrder } from './goal-tree.ts';
import { readPeriod } from './period.ts';
import { readCardsOn } from './read-cards.ts';
import { readGround, timeOfWorkers } from './read-ground.ts';
import { readSubject, type Subject } from './read-subject.ts';

/** A goal with its place in the tree, whose it is in words, and how far it is. */
export interface GoalRead extends Goal {
  depth: number;
  subject_name: string;
  may_change: boolean;
  progress: Card | null;
}

/**
 * The goals of a period that the caller may see: those of the organisation for everybody, those of a team or a person for
 * those who see them. Progress is the measure's figure against the goal's own aim.
 */
export async function readGoalTree(
  tx: Tx,
  context: KeptContext,
  caller: Caller,
  periodKey: string,
  now: number,
): Promise<GoalRead[]> {
  const goals = await readGoals(tx, context.organisation.tenant, periodKey);
  const subjects = new Map<string, Subject | null>();
  for (const goal of goals) {
    const place = `${goal.level} ${goal.subject_id}`;
    if (!subjects.has(place)) subjects.set(place, await seen(tx, context, caller, goal));
  }
  const shown = goals.filter(
    (goal) => goal.level === 'organisation' || subjects.get(`${goal.level} ${goal.subject_id}`),
  );
  return Promise.all(
    inOrder(shown).map(async ({ goal, depth }) => {
      const subject = subjects.get(`${goal.level} ${goal.subject_id}`) ?? null;
      return {
        ...goal,
        depth,
        subject_name: subject?.name ?? context.organisation.name,
        may_change: mayChange(caller, goal),
        progress: subject && goal.measure ? await progressOf(tx, context, subject, goal, now) : null,
      };
    }),
  );
}

/** Goals are set by those who set targets, for people below them; never for oneself. */
export const mayChange = (caller: Caller, { level, subject_id }: Pick<Goal, 'level' | 'subject_id'>): boolean =>
  caller.permissions.has('targets.set') &&
  (level !== 'organisation' || caller.view === 'all') &&
  !(level === 'person' && subject_id === caller.person);

async function seen(tx: Tx, context: KeptContext, caller: Caller, goal: Goal): Promise<Subject | null> {
  const period = readPeriod(goal.period);
  if (!period) return null;
  const asked = { subject: goal.level, ...(goal.subject_id === null ? {} : { id: goal.subject_id }) };
  try {
    return await readSubject(tx, context, caller, asked, period);
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return null;
    throw error;
  }
}

async function progressOf(
  tx: Tx,
  context: KeptContext,
  subject: Subject,
  { measure, aim, period }: Goal,
  now: number,
): Promise<Card | null> {
  const ground = await readGround(tx, context, subject, readPeriod(period)!, now, [measure!]);
  const [entry] = ground.entries;
  const [card] = await readCardsOn(tx, ground);
  if (!entry || !card || aim === null) return card ?? null;
  const target = { value: fromShown(entry.measure.unit, aim), from: 'own' as const };
  return cardOf(entry, card, target, timeOfWorkers(ground, subject.people), []);
}
