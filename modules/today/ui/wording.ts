import { useMemo } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { Today } from './queries.ts';
import type { Wording } from './reason.ts';
import { useTodaySay } from './today-texts.ts';

/** What the list's words are made with, renewed once a minute. */
export function useWording({ bands, metric }: Pick<Today, 'bands' | 'metric'>): Wording {
  const say = useTodaySay();
  const format = useFormat();
  const now = useNow(60);
  return useMemo(() => ({ now, say, format, bands, metric }), [now, say, format, bands, metric]);
}
