import { actRoutes } from './routes-act.ts';
import { lookRoutes } from './routes.ts';

export { huddlesApplier } from './apply.ts';
export { huddleFacts } from './facts.ts';
export { type Board, board } from './board.ts';
export { type Sheet, sheet } from './sheet.ts';
export { ledTeam, seenTeam, type TeamAccess, teamsOf } from './access.ts';
export { closedEfforts, openEfforts } from './efforts.ts';
export { type Learning, learningsOf } from './learnings.ts';
export { type HelpRow, openHelp } from './sheet-rows.ts';
export { emptyStage, end, pause, type Stage, start, takenSeconds, turnTo } from './stage.ts';
export { teamById, type TeamRow } from './store.ts';
export { detectTooLong, tooLongWords } from './too-long.ts';
export const huddleRoutes = [...lookRoutes, ...actRoutes];
