import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Figures } from '../../../platform/ui/figure/figures.tsx';
import { FiguresSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { getTodayFigures } from '../../scorecard/index.ts';
import { FigureCard, useExplain } from '../../scorecard/ui/index.ts';
import { useTodaySay } from './today-texts.ts';

const half_minute_ms = 30_000;

/** The figures that the day is measured by, each a door to what it was made from. Without any the list begins at the top. */
export default function TodayFigures({ person }: { person: string | undefined }) {
  const say = useTodaySay();
  const { explain, drawer } = useExplain();
  const { data, isPending } = useQuery({
    queryKey: ['today-figures', person ?? 'own'],
    queryFn: ({ signal }) =>
      call<typeof getTodayFigures>('GET', '/api/v1/today/figures', { query: { person }, signal }),
    refetchInterval: half_minute_ms,
  });
  if (isPending) return <FiguresSkeleton />;
  if (!data || data.figures.length === 0) return null;
  return (
    <>
      <Figures label={say('today.figures')}>
        {data.figures.map(({ period, card }) => (
          <FigureCard
            key={card.measure}
            card={card}
            onOpen={(measure) =>
              explain(measure, {
                subject: data.subject.kind,
                ...(data.subject.id === null ? {} : { id: data.subject.id }),
                period: period.key,
              })
            }
          />
        ))}
      </Figures>
      {drawer}
    </>
  );
}
