import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { Cards, CardsSkeleton } from './cards.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { Matrix } from './matrix.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { periodWords, stepPeriod } from './period-words.ts';
import { scorecardQuery, subjectsQuery, type Asked, type Scored } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';
import styles from './scorecard.module.css';
import { SubjectChoice } from './subject-choice.tsx';
import { useAddress } from './use-address.ts';

/** A person's, a team's or everybody's figures; each opens what it is made of beside the page. */
export default function ScorecardPage() {
  const say = useScorecardSay();
  const format = useFormat();
  const [address, change] = useAddress();
  const { subject, id, period, of } = address;
  const asked: Asked = {
    ...(subject ? { subject: subject as NonNullable<Asked['subject']> } : {}),
    ...(id ? { id } : {}),
    ...(period ? { period } : {}),
  };
  const query = useQuery(scorecardQuery(asked));
  const subjects = useQuery(subjectsQuery);
  const person = address['person'];
  const measure = address['measure'] ?? null;
  const step = (by: number): void => {
    if (query.data) change({ period: stepPeriod(query.data.period, by).key });
  };
  useKeys(
    {
      '[': { does: say('page.earlier'), run: () => step(-1) },
      ']': { does: say('page.later'), run: () => step(1) },
      e: {
        does: say('page.open-figure'),
        run: () => change({ measure: query.data?.cards[0]?.measure ?? null, person: null }),
      },
    },
    say('page.keys'),
  );
  const panel = measure && (
    <ExplainPanel
      key={`${measure} ${person ?? ''}`}
      measure={measure}
      asked={person ? { ...asked, subject: 'person', id: person } : asked}
      onOpen={(part) => change({ measure: part })}
    />
  );
  const many = query.data !== undefined && query.data.subject.kind !== 'person';
  return (
    <ListAndPanel
      panel={panel || null}
      label={say('explain.label')}
      onClose={() => change({ measure: null, person: null })}
    >
      <Page title={say('page.title')} sentence={query.data ? <Sentence data={query.data} /> : ' '}>
        <div className={styles.choices}>
          <SubjectChoice
            subjects={subjects.data}
            chosen={query.data?.subject ?? null}
            onChoose={(to) => change({ ...to, measure: null, person: null, of: null })}
          />
          {query.data && <PeriodChoice period={query.data.period} onChoose={(key) => change({ period: key })} />}
        </div>
        <Loaded query={query} skeleton={<CardsSkeleton label={say('explain.loading')} />}>
          {({ cards, subject: shown, period: at }) =>
            shown.people === 0 ? (
              <Empty title={say('page.empty')}>
                {say('page.empty-detail', { period: periodWords(at, format.locale) })}
              </Empty>
            ) : cards.length === 0 ? (
              <Empty title={say('page.no-measures')}>{say('page.no-measures-detail')}</Empty>
            ) : (
              <>
                {many && (
                  <Matrix
                    asked={asked}
                    group={of ?? null}
                    onGroup={(group) => change({ of: group })}
                    onOpen={(key, who) => change({ measure: key, person: who })}
                  />
                )}
                <Cards
                  cards={cards}
                  asked={asked}
                  open={person ? null : measure}
                  onOpen={(key) => change({ measure: key, person: null })}
                />
              </>
            )
          }
        </Loaded>
        {query.data && (
          <p className={styles.fresh}>
            {say('page.fresh', {
              time: format.when(query.data.as_of),
              pack: query.data.pack.name,
              version: query.data.pack.version,
            })}
          </p>
        )}
      </Page>
    </ListAndPanel>
  );
}

function Sentence({ data }: { data: Scored }) {
  const say = useScorecardSay();
  const format = useFormat();
  const { subject, period, working_days: days, cards } = data;
  const values = { subject: subject.name, period: periodWords(period, format.locale) };
  const behind = cards.filter(({ state, weight }) => weight > 0 && (state === 'behind' || state === 'missed')).length;
  const where =
    days.left < 1e-9
      ? say('page.sentence-over', values)
      : days.gone === 0
        ? say('page.sentence-ahead', values)
        : say('page.sentence', { ...values, gone: Math.ceil(days.gone), total: days.total });
  return `${where}${behind === 0 ? '' : ` · ${say('page.behind', { count: behind })}`}`;
}
