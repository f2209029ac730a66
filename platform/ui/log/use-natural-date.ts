import { useEffect, useState } from 'react';
import { useNow } from '../clock/now.ts';
import { useReading } from '../format/format-provider.tsx';
import type * as naturalDate from '../natural-date.ts';
import type { NaturalDate, WorkingHours } from '../natural-date.ts';

type Reader = typeof naturalDate;
let reader: Reader | null = null;
let loading: Promise<Reader> | null = null;

/** Fetches the date reader before it is needed, on focus of the first field. */
export function loadDateReader(): Promise<Reader> {
  loading ??= import('../natural-date.ts').then((loaded) => (reader = loaded));
  return loading;
}

export type DateReading =
  { kind: 'none' } | { kind: 'reading' } | { kind: 'unknown' } | ({ kind: 'known' } & NaturalDate);

/** Reads what is typed as a time to come, in the reader's zone. The parser is loaded when there is something to read. */
export function useNaturalDate(text: string, hours?: WorkingHours): DateReading {
  const { zone, locale } = useReading();
  const now = useNow(60);
  const [ready, setReady] = useState(reader !== null);
  const wanted = text.trim().length > 0;
  useEffect(() => {
    if (!wanted || ready) return;
    let there = true;
    void loadDateReader().then(() => there && setReady(true));
    return () => void (there = false);
  }, [wanted, ready]);
  if (!wanted) return { kind: 'none' };
  if (!reader) return { kind: 'reading' };
  const found = reader.readNaturalDate(text, { now, zone, locale, ...(hours ? { hours } : {}) });
  return found ? { kind: 'known', ...found } : { kind: 'unknown' };
}
