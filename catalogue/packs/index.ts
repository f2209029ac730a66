export { type CheckAgainst, checkPack, type CheckedPack, type PackProblem } from './check-pack.ts';
export { checkPackData } from './check-data.ts';
export { type Finding, keyText, type Path } from './finding.ts';
export { packJsonSchema } from './json-schema.ts';
export { type Known } from './known.ts';
export { knownFacts } from './known-facts.ts';
export { didYouMean } from './nearest.ts';
export * from './schema.ts';
