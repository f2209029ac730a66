import { useQuery } from '@tanstack/react-query';
import { Section } from '../../../platform/ui/page/page.tsx';
import type { Card } from '../card.ts';
import { FigureCard } from './figure-card.tsx';
import styles from './figure-card.module.css';
import { trendsQuery, type Asked } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';

interface CardsProps {
  cards: readonly Card[];
  asked: Asked;
  open: string | null;
  onOpen: (measure: string) => void;
}

/** The figures of a subject, group by group as the pack has them. */
export function Cards({ cards, asked, open, onOpen }: CardsProps) {
  const trends = useQuery(trendsQuery(asked));
  const known = new Map(trends.data?.trends.map(({ measure, points }) => [measure, points]));
  return [...Map.groupBy(cards, ({ group }) => group)].map(([group, own]) => (
    <Section key={group} title={group}>
      <div className={styles.grid}>
        {own.filter(hasData).map((card) => (
          <FigureCard
            key={card.measure}
            card={card}
            trend={known.get(card.measure)}
            open={card.measure === open}
            onOpen={onOpen}
          />
        ))}
      </div>
      <Quiet cards={own.filter((card) => !hasData(card))} open={open} onOpen={onOpen} />
    </Section>
  ));
}

const hasData = ({ value }: Card): boolean => value !== null;

/** Figures that have nothing to count yet take one line together; each still opens. */
function Quiet({ cards, open, onOpen }: Pick<CardsProps, 'cards' | 'open' | 'onOpen'>) {
  const say = useScorecardSay();
  if (cards.length === 0) return null;
  return (
    <p className={styles.quiet}>
      <span>{say('page.nothing-yet')}</span>
      {cards.map(({ measure, name }) => (
        <button key={measure} type="button" aria-expanded={measure === open} onClick={() => onOpen(measure)}>
          {name}
        </button>
      ))}
    </p>
  );
}

/** Stands for the cards while they are on their way, as tall as they are. */
export function CardsSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.grid} role="status" aria-label={label}>
      {Array.from({ length: 12 }, (_, index) => (
        <span key={index} className={styles.bone} />
      ))}
    </div>
  );
}
