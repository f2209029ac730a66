import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../../platform/ui/page/skeletons.tsx';
import { ProgressLine } from '../../../../platform/ui/progress/progress-line.tsx';
import { useEditSay } from './edit-texts.ts';

interface ReckonedProps<T> {
  told: { query: UseQueryResult<T>; progress: { done: number; total: number } | null };
  children: (answer: T) => ReactNode;
}

/** A reckoning on its way: lines for a moment, a bar when it takes longer than a second, then its answer or its problem. */
export function Reckoned<T>({ told: { query, progress }, children }: ReckonedProps<T>) {
  const say = useEditSay();
  const waiting =
    progress === null ? (
      <RowsSkeleton count={3} />
    ) : (
      <ProgressLine progress={progress} left_seconds={null} label={say('preview.reckoning')} />
    );
  return (
    <Loaded query={query} skeleton={waiting}>
      {children}
    </Loaded>
  );
}
