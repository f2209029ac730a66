export { peopleApplier } from './apply.ts';
export { peopleFacts } from './facts.ts';
export { seesPerson, visiblePeople } from './scope.ts';
