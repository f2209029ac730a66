import { useQuery } from '@tanstack/react-query';
import { Figures } from '../../../platform/ui/figure/figures.tsx';
import { FiguresSkeleton, RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { FigureCard, scorecardQuery, useExplain } from '../../scorecard/ui/index.ts';
import { MonthHead } from './month-head.tsx';
import { MonthStrip } from './month-strip.tsx';
import type { Summary } from './queries.ts';
import { useRenewalSay } from './renewal-texts.ts';
import styles from './renewals.module.css';

const shown = [
  'renewals_renewed_percent',
  'renewals_renewed_value_percent',
  'early_renewals_percent',
  'early_renewals_upgraded_percent',
];

/** The strip of months with the chosen one beside it, and the figures that it is measured by: each a door. */
export function Overview({ summary, onMonth }: { summary: Summary; onMonth: (month: string) => void }) {
  const say = useRenewalSay();
  const may = useMay();
  const { explain, drawer } = useExplain();
  const { subject, month } = summary;
  const asked = { subject: subject.kind, ...(subject.id === null ? {} : { id: subject.id }), period: month };
  const reads = may('measures.read');
  const { data, isPending } = useQuery({ ...scorecardQuery(asked), enabled: reads });
  const cards = shown.flatMap((key) => data?.cards.find(({ measure }) => measure === key) ?? []);
  return (
    <>
      <div className={styles.overview}>
        <MonthStrip summary={summary} onMonth={onMonth} />
        <MonthHead summary={summary} card={cards.find(({ measure }) => measure === shown[0])} />
      </div>
      {reads && isPending && <FiguresSkeleton />}
      {cards.length > 0 && (
        <Figures label={say('figures')}>
          {cards.map((card) => (
            <FigureCard key={card.measure} card={card} onOpen={(measure) => explain(measure, asked)} />
          ))}
        </Figures>
      )}
      {drawer}
    </>
  );
}

/** As tall as what comes. */
export function OverviewSkeleton() {
  return (
    <>
      <span className={styles.bones} />
      <FiguresSkeleton />
      <RowsSkeleton />
    </>
  );
}
