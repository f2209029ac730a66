export { portfolioApplier } from './apply.ts';
export { portfolioFacts } from './facts.ts';
export { portfolioRoutes } from './routes.ts';
