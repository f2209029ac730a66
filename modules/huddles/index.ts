import { actRoutes } from './routes-act.ts';
import { lookRoutes } from './routes.ts';

export { huddlesApplier } from './apply.ts';
export { huddleFacts } from './facts.ts';
export { type Board, board } from './board.ts';
export { type Sheet, sheet } from './sheet.ts';
export { detectTooLong, tooLongWords } from './too-long.ts';
export const huddleRoutes = [...lookRoutes, ...actRoutes];
