import type { Unit } from '../../maths/measure/index.ts';

/** A field of a fact's payload, as far as a pack's conditions must know it. */
export interface KnownField {
  kind: 'text' | 'number' | 'yes-no' | 'list' | 'record' | 'any';
  /** The only values it may have, where they are few. */
  values?: readonly string[];
}

/** Payload field (dotted) → what it is; null where nothing is known of the payload, so that any field may be named. */
export type KnownFields = ReadonlyMap<string, KnownField> | null;

/** What a pack may refer to: the fact types that there are, and the measures. */
export interface Known {
  facts: ReadonlyMap<string, KnownFields>;
  measures: ReadonlyMap<string, { name: string; unit: Unit; direction: 'up' | 'down' }>;
}

/** The fields of an account that conditions may ask for. */
export const accountFields: ReadonlyMap<string, KnownField> = new Map<string, KnownField>([
  ['id', { kind: 'text' }],
  ['key', { kind: 'text' }],
  ['name', { kind: 'text' }],
  ['tier', { kind: 'text' }],
  ['products', { kind: 'list' }],
  ['lifecycle', { kind: 'text', values: ['onboarding', 'live', 'irate', 'lost'] }],
]);
