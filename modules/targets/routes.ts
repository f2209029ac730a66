import type { AnyRoute } from '../../platform/http/route.ts';
import { getTargets } from './routes/get-targets.ts';
import { putTargets } from './routes/put-targets.ts';
import { rollDownTarget } from './routes/roll-down-target.ts';

export const targetRoutes = [getTargets, putTargets, rollDownTarget] as unknown as readonly AnyRoute[];
