import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { dayOf, openContext } from '../organisation/index.ts';
import { ledTeam } from './access.ts';
import { board } from './board.ts';
import { end, pause, type Stage, start, turnTo } from './stage.ts';
import { openStage, readStage, teamById, writeStage } from './store.ts';

export type Move = { do: 'start' } | { do: 'pause' } | { do: 'turn'; person: string } | { do: 'end' };

const moved = (stage: Stage, move: Move, order: readonly string[], now: number): Stage => {
  switch (move.do) {
    case 'start':
      return start(stage, order[0] ?? null, now);
    case 'pause':
      return pause(stage, now);
    case 'turn':
      if (!order.includes(move.person))
        throw new Problem('not-found', 'There is no such person in this team’s huddle.');
      return turnTo(stage, move.person, now);
    case 'end':
      return end(stage, now);
  }
};

/** Moves today's stage on. Each move says where to and not "one on", so that the same move twice is one. */
export const moveStage = async (
  app: App,
  caller: Caller,
  teamId: string,
  move: Move,
): Promise<{ stage: Stage; revision: number; now: number }> => {
  const now = app.now();
  const { tenant } = caller;
  return inTenant(app.sql, tenant, async (tx) => {
    await ledTeam(tx, caller, teamId);
    const context = await openContext(tx, tenant);
    const day = dayOf(context, now);
    const team = (await teamById(tx, tenant, teamId))!;
    await openStage(tx, tenant, teamId, day);
    const { stage, revision } = await readStage(tx, tenant, teamId, day, { lock: true });
    const { people } = await board(tx, context, team, day, now);
    const next = moved(
      stage,
      move,
      people.map((person) => person.id),
      now,
    );
    if (next === stage) return { stage, revision, now };
    await writeStage(tx, tenant, teamId, day, next);
    return { stage: next, revision: revision + 1, now };
  });
};
