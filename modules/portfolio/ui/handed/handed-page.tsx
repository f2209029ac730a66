import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../../platform/ui/page/loaded.tsx';
import { Page, Section } from '../../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../../platform/ui/viewer.tsx';
import { usePortfolioSay } from '../portfolio-texts.ts';
import { handedQuery, handoversQuery } from '../queries.ts';
import { HandedGroup } from './handed-group.tsx';
import styles from './handed.module.css';
import { MadeHandover } from './made-handover.tsx';

/** What was handed to oneself, to accept or ask back line by line; for leads, what was handed over in their teams. */
export default function HandedPage() {
  const say = usePortfolioSay();
  const may = useMay();
  const mine = useQuery(handedQuery);
  const leads = may('portfolios.reassign');
  const made = useQuery({ ...handoversQuery, enabled: leads });
  const open = mine.data?.open ?? 0;
  const sentence = open > 0 ? say('handed.wait', { count: open }) : '\u00a0';
  return (
    <Page title={say('hand.title')} sentence={sentence}>
      <Section title={say('hand.to-you')}>
        <Loaded query={mine} skeleton={<RowsSkeleton count={4} />}>
          {({ lines }) =>
            lines.length === 0 ? (
              <p className={styles.quiet}>{say('hand.nothing')}</p>
            ) : (
              [...Map.groupBy(lines, ({ handover }) => handover)].map(([handover, own]) => (
                <HandedGroup key={handover} handover={handover} lines={own} />
              ))
            )
          }
        </Loaded>
      </Section>
      {leads && (
        <Section title={say('hand.by-team')}>
          <Loaded query={made} skeleton={<RowsSkeleton count={4} />}>
            {({ items }) =>
              items.length === 0 ? (
                <p className={styles.quiet}>{say('hand.none-by-team')}</p>
              ) : (
                items.map((item) => <MadeHandover key={item.handover} item={item} />)
              )
            }
          </Loaded>
        </Section>
      )}
    </Page>
  );
}
