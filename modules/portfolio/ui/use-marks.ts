import { useState } from 'react';
import { toast } from '../../../platform/ui/save/undo.tsx';
import type { Asked } from './asked.ts';
import { type Marks, noMarks, stretchTo, toggled, withAll } from './marks.ts';
import { idsOf } from './queries.ts';

/** Marking accounts: one, a range that may not even be in sight, or all that fit. */
export function useMarks(asked: Asked) {
  const [marks, setMarks] = useState<Marks>(noMarks);
  const add = (stretch: { from: number; count: number } | undefined, place: number | null) =>
    void idsOf(asked, stretch)
      .then((ids) => setMarks((before) => withAll(before, ids, place)))
      .catch((error: unknown) => toast(error instanceof Error ? error.message : String(error), 'red'));
  return {
    marks,
    toggle: (id: string, place: number) => setMarks((before) => toggled(before, id, place)),
    range: (place: number) => add(stretchTo(marks, place), place),
    all: () => add(undefined, marks.anchor),
    clear: () => setMarks(noMarks),
  };
}

export type Marking = ReturnType<typeof useMarks>;
