import { useQuery } from '@tanstack/react-query';
import { Figures } from '../../../platform/ui/figure/figures.tsx';
import { FiguresSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { FigureCard, scorecardQuery, useExplain } from '../../scorecard/ui/index.ts';
import { useOnboardingSay } from './onboarding-texts.ts';
import type { BoardPage } from './queries.ts';

const shown = [
  'first_contact_in_time_percent',
  'profile_in_time_percent',
  'trained_in_time_percent',
  'converted_percent',
];

/** The figures that the way in is measured by, each a door to what it was made from. */
export function OnboardingFigures({ head: { subject, month } }: { head: BoardPage }) {
  const say = useOnboardingSay();
  const { explain, drawer } = useExplain();
  const asked = { subject: subject.kind, ...(subject.id === null ? {} : { id: subject.id }), period: month };
  const { data, isPending } = useQuery(scorecardQuery(asked));
  if (isPending) return <FiguresSkeleton />;
  const cards = shown.flatMap((key) => data?.cards.find(({ measure }) => measure === key) ?? []);
  if (cards.length === 0) return null;
  return (
    <>
      <Figures label={say('figures')}>
        {cards.map((card) => (
          <FigureCard key={card.measure} card={card} onOpen={(measure) => explain(measure, asked)} />
        ))}
      </Figures>
      {drawer}
    </>
  );
}
