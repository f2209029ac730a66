import { queryOptions } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import type { getTargets } from '../routes/get-targets.ts';

export type TargetsRead = Answer<typeof getTargets>;
export type TargetMeasure = TargetsRead['measures'][number];

/** A change of one cell; null takes the target back. */
export interface CellChange {
  measure: string;
  period: string;
  subject: string;
  value: number | null;
}

export const targetsQuery = (asked: { period?: string; team?: string }) =>
  queryOptions({
    queryKey: ['targets', 'sheet', asked],
    queryFn: ({ signal }) => call<typeof getTargets>('GET', '/api/v1/targets', { query: asked, signal }),
  });

/** The month with some cells changed, as it will be when they have arrived. */
export function withCells(data: TargetsRead, changes: readonly CellChange[]): TargetsRead {
  const own = changes.filter(({ period }) => period === data.period);
  if (own.length === 0) return data;
  const changed = new Set(own.map(({ measure, subject }) => `${measure} ${subject}`));
  const kept = data.cells.filter(({ measure, subject }) => !changed.has(`${measure} ${subject}`));
  const now = own.flatMap(({ measure, subject, value }) =>
    value === null ? [] : [{ measure, subject, value, set_by: null, set_at: 0 }],
  );
  return { ...data, cells: [...kept, ...now] };
}

/** The month with some targets proposed by oneself. */
export function withProposed(data: TargetsRead, changes: readonly CellChange[], by: string, note: string): TargetsRead {
  const own = changes.filter(({ period, value }) => period === data.period && value !== null);
  if (own.length === 0) return data;
  const changed = new Set(own.map(({ measure, subject }) => `${measure} ${subject}`));
  const kept = data.proposals.filter(({ measure, subject }) => !changed.has(`${measure} ${subject}`));
  const now = own.map(({ measure, subject, value }) => ({
    ...{ measure, subject, value, note: note || null, state: 'proposed' as const, by, at: Date.now() },
    ...{ agreed: null, answer_note: null, answered_by: null, may_answer: false },
  }));
  return { ...data, proposals: [...kept, ...now] };
}
