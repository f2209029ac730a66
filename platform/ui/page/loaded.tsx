import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemState } from './problem-state.tsx';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** Shown while the first answer is on its way; shaped like what comes. */
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** Every page's states in one place: skeleton, problem with retry, no permission, offline, and then the data. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error)
    return <ProblemState error={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />;
  return skeleton;
}
