export { peopleApplier } from './apply.ts';
export { peopleFacts } from './facts.ts';
