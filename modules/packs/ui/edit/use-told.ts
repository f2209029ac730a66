import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callTold } from './told-call.ts';

const fresh_ms = 60_000;

/** Asks for a reckoning, hears how far it is, and remembers its answer for a minute. */
export function useTold<T>(path: string, body: unknown) {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const query = useQuery({
    queryKey: ['packs', 'told', path, body],
    queryFn: ({ signal }) => callTold<T>(path, body, setProgress, signal),
    staleTime: fresh_ms,
    retry: false,
  });
  return { query, progress };
}
