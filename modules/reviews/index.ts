import { heldRoutes } from './routes/held.ts';
import { lookRoutes } from './routes/look.ts';
import { meetRoutes } from './routes/meet.ts';
import { prepareRoutes } from './routes/prepare.ts';
import { studyRoutes } from './routes/studies.ts';

export { reviewsApplier } from './apply.ts';
export { reviewFacts } from './facts.ts';
export const reviewRoutes = [...lookRoutes, ...prepareRoutes, ...meetRoutes, ...heldRoutes, ...studyRoutes];
