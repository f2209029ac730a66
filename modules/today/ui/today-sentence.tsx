import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { TodayRow } from './queries.ts';
import { sentenceOf } from './sentence.ts';
import { useTodaySay } from './today-texts.ts';

/** The sentence under the title, renewed as time goes. */
export function TodaySentence({ rows }: { rows: readonly TodayRow[] }) {
  return sentenceOf(rows, useNow(60), useTodaySay(), useFormat());
}
