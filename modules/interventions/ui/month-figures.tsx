import { useQuery } from '@tanstack/react-query';
import { Figures } from '../../../platform/ui/figure/figures.tsx';
import { FiguresSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { type Asked, FigureCard, scorecardQuery, useExplain } from '../../scorecard/ui/index.ts';
import { useInterventionSay } from './intervention-texts.ts';

const keys = 'low_to_high_percent,high_to_low_percent,trained_percent_of_bucket,interventions_made';

/** The month's figures of intervention, each a door to what it was made from. */
export function MonthFigures({ asked }: { asked: Asked }) {
  const say = useInterventionSay();
  const { explain, drawer } = useExplain();
  const { data, isPending } = useQuery(scorecardQuery(asked, keys));
  if (isPending) return <FiguresSkeleton />;
  if (!data || data.cards.length === 0) return null;
  const order = keys.split(',');
  const cards = data.cards.toSorted((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure));
  return (
    <>
      <Figures label={say('page.figures')}>
        {cards.map((card) => (
          <FigureCard key={card.measure} card={card} onOpen={(measure) => explain(measure, asked)} />
        ))}
      </Figures>
      {drawer}
    </>
  );
}
