export { peopleApplier } from './apply.ts';
export { peopleFacts } from './facts.ts';
export { peopleKeys } from './keys.ts';
export { peopleRoutes } from './routes.ts';
export { seesPerson, visiblePeople } from './scope.ts';
export type { getPeople } from './routes.ts';
