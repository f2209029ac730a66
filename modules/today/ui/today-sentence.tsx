import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { TodayRow } from './queries.ts';
import { sentenceOf } from './sentence.ts';
import { useTodaySay } from './today-texts.ts';

interface TodaySentenceProps {
  rows: readonly TodayRow[];
  /** Accounts without a next plan. */
  unplanned: number;
}

/** The sentence under the title, renewed as time goes; it ends with the way to the accounts that need a plan. */
export function TodaySentence({ rows, unplanned }: TodaySentenceProps) {
  const say = useTodaySay();
  const sentence = sentenceOf(rows, useNow(60), say, useFormat());
  return (
    <>
      {sentence}
      {unplanned > 0 && (
        <>
          {' · '}
          <a href="/plans">{say('sentence.unplanned', { count: unplanned })}</a>
        </>
      )}
    </>
  );
}
