export { suggestMapping } from './suggestMapping.ts';
export type { Field, FieldKind, Suggestion } from './field.ts';
