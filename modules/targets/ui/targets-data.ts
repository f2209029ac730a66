import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import { offerUndo, toast } from '../../../platform/ui/save/undo.tsx';
import type { getTargets } from '../routes/get-targets.ts';
import type { putTargets } from '../routes/put-targets.ts';
import { targetsSay } from './targets-texts.ts';

export type TargetsRead = Answer<typeof getTargets>;
export type TargetMeasure = TargetsRead['measures'][number];

/** A change of one cell; null takes the target back. */
export interface CellChange {
  measure: string;
  subject: string;
  value: number | null;
}

export const targetsQuery = (asked: { period?: string; team?: string }) =>
  queryOptions({
    queryKey: ['targets', asked],
    queryFn: ({ signal }) => call<typeof getTargets>('GET', '/api/v1/targets', { query: asked, signal }),
  });

/** Saves cells at once, shows them at once, and offers to take them back. */
export function useSetTargets(asked: { period?: string; team?: string }) {
  const client = useQueryClient();
  const { queryKey } = targetsQuery(asked);
  const save = useMutation({
    mutationFn: ({ period, cells }: { period: string; cells: CellChange[] }) =>
      call<typeof putTargets>('PUT', '/api/v1/targets', { body: { id: crypto.randomUUID(), period, cells } }),
    onMutate: ({ cells }) =>
      client.setQueryData(queryKey, (data: TargetsRead | undefined) => data && withCells(data, cells)),
    onError: (error) => {
      toast(targetsSay('grid.failed', { reason: error.message }), 'red');
      void client.invalidateQueries({ queryKey });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['scorecard'] }),
  });
  return (data: TargetsRead, cells: CellChange[]): void => {
    const before = cells.map(({ measure, subject }) => ({ measure, subject, value: valueOf(data, measure, subject) }));
    const { period } = data;
    save.mutate(
      { period, cells },
      {
        onSuccess: () =>
          offerUndo(targetsSay('grid.saved', { count: cells.length }), async () => {
            await save.mutateAsync({ period, cells: before });
          }),
      },
    );
  };
}

/** What is set for a person or a team; null where nothing is. */
export function valueOf({ cells }: Pick<TargetsRead, 'cells'>, measure: string, subject: string): number | null {
  return cells.find((cell) => cell.measure === measure && cell.subject === subject)?.value ?? null;
}

function withCells(data: TargetsRead, changes: readonly CellChange[]): TargetsRead {
  const changed = new Set(changes.map(({ measure, subject }) => `${measure} ${subject}`));
  const kept = data.cells.filter(({ measure, subject }) => !changed.has(`${measure} ${subject}`));
  const now = changes.flatMap(({ measure, subject, value }) =>
    value === null ? [] : [{ measure, subject, value, set_by: null, set_at: 0 }],
  );
  return { ...data, cells: [...kept, ...now] };
}
