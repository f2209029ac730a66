import type { AnyRoute } from '../../platform/http/route.ts';
import { answerProposals } from './routes/answer-proposals.ts';
import { getTargetHistory } from './routes/get-history.ts';
import { getTargets } from './routes/get-targets.ts';
import { proposeTargets } from './routes/propose-targets.ts';
import { putTargets } from './routes/put-targets.ts';
import { rollDownTarget } from './routes/roll-down-target.ts';

export const targetRoutes = [
  getTargets,
  putTargets,
  rollDownTarget,
  proposeTargets,
  answerProposals,
  getTargetHistory,
] as unknown as readonly AnyRoute[];
