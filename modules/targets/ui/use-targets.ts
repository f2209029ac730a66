import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { offerUndo, toast } from '../../../platform/ui/save/undo.tsx';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import { type CellChange, type TargetsRead, withCells, withProposed } from './targets-data.ts';
import { proposePath, setPath, targetOutbox } from './target-outbox.ts';
import { targetsSay } from './targets-texts.ts';

const most_steps = 100;

/** Sets and proposes cells: shown at once, kept on the device until the server has them, and taken back step by step. */
export function useTargets() {
  const client = useQueryClient();
  const viewer = useViewer();
  const outbox = targetOutbox(viewer.id);
  const steps = useRef<CellChange[][]>([]);
  const under = useRef(new Set<string>());
  useEffect(
    () =>
      outbox.listen((told) => {
        if (!told.sent) toast(targetsSay('grid.failed', { reason: told.problem.message }), 'red');
        under.current.delete(told.id);
        // While others are on their way the server's answer would show them as they were.
        if (told.sent && under.current.size > 0) return;
        void client.invalidateQueries({ queryKey: ['targets'] });
        void client.invalidateQueries({ queryKey: ['scorecard'] });
      }),
    [outbox, client],
  );
  const show = (change: (data: TargetsRead) => TargetsRead) =>
    client.setQueriesData<TargetsRead>({ queryKey: ['targets', 'sheet'] }, (data) => data && change(data));
  const post = (path: string, changes: readonly CellChange[], more: object = {}) => {
    for (const [period, own] of Map.groupBy(changes, (change) => change.period)) {
      const id = crypto.randomUUID();
      const cells = own.map(({ measure, subject, value }) => ({ measure, subject, value }));
      under.current.add(id);
      outbox.post({ id, path, body: { id, period, cells, ...more } });
    }
  };
  const put = (changes: readonly CellChange[]) => {
    show((data) => withCells(data, changes));
    post(setPath, changes);
  };
  const undo = () => {
    const last = steps.current.pop();
    if (!last) return false;
    put(last);
    return true;
  };
  return {
    /** `before` says what stood in the same cells, for the way back. */
    set: (changes: readonly CellChange[], before: CellChange[]) => {
      put(changes);
      steps.current = [...steps.current, before].slice(-most_steps);
      if (changes.length > 1) offerUndo(targetsSay('grid.saved', { count: changes.length }), () => void undo());
    },
    propose: (changes: readonly CellChange[], note: string) => {
      const real = changes.filter(({ value }) => value !== null);
      if (real.length === 0) return;
      show((data) => withProposed(data, real, viewer.name, note));
      post(proposePath, real, note === '' ? {} : { note });
    },
    undo,
  };
}
