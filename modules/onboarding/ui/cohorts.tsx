import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import styles from './cohorts.module.css';
import { useOnboardingSay } from './onboarding-texts.ts';
import { type Asked, type CohortsRead, cohortsQuery } from './queries.ts';

/** How many of the customers of each month had become good users after 30, 60 and 90 days. */
export function Cohorts({ asked }: { asked: Asked }) {
  const query = useQuery(cohortsQuery(asked));
  return (
    <Loaded query={query} skeleton={<RowsSkeleton />}>
      {(data) => <CohortTable data={data} />}
    </Loaded>
  );
}

function CohortTable({ data }: { data: CohortsRead }) {
  const say = useOnboardingSay();
  const { locale } = useFormat();
  if (data.cohorts.length === 0) return <Empty title={say('empty.cohorts')}>{say('empty.cohorts-text')}</Empty>;
  const month = (key: string) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', year: 'numeric' }).format(
      Date.parse(`${key}-01T12:00:00Z`),
    );
  return (
    <>
      <p className={styles.line}>
        {say('cohort.line')} <Legend bands={data.bands} />
      </p>
      <table className={styles.table}>
        <caption className="only-for-readers">{say('cohort.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('cohort.month')}</th>
            <th scope="col" data-numeric="">
              {say('cohort.started')}
            </th>
            {data.after.map((days) => (
              <th key={days} scope="col">
                {say('cohort.after', { days })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...data.cohorts].reverse().map((cohort) => (
            <tr key={cohort.month}>
              <th scope="row">{month(cohort.month)}</th>
              <td data-numeric="">{cohort.started}</td>
              {data.after.map((days) => (
                <td key={days}>
                  <Reached reached={cohort.reached.find((one) => one.days === days)} bands={data.bands} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Bands = CohortsRead['bands'];

const toneOf = (index: number, bands: Bands) => (index === 0 ? 'low' : index === bands.length - 1 ? 'high' : 'middle');

function Legend({ bands }: { bands: Bands }) {
  return (
    <span className={styles.legend}>
      {bands.map(({ key, name }, index) => (
        <span key={key} data-tone={toneOf(index, bands)}>
          {name.toLowerCase()}
        </span>
      ))}
    </span>
  );
}

interface ReachedProps {
  reached: CohortsRead['cohorts'][number]['reached'][number] | undefined;
  bands: Bands;
}

/** One bar of all for whom the time has passed, by band from high to low; the share of good users in words. */
function Reached({ reached, bands }: ReachedProps) {
  const say = useOnboardingSay();
  const format = useFormat();
  if (!reached) return <span className={styles.notYet}>{say('cohort.not-yet')}</span>;
  const { accounts, good, unknown } = reached;
  if (unknown === accounts) return <span className={styles.notYet}>{say('cohort.unknown')}</span>;
  const parts = bands.map(({ key, name }, index) => ({
    key,
    tone: toneOf(index, bands),
    count: reached.bands[index] ?? 0,
    name: name.toLowerCase(),
  }));
  const words = [
    ...parts.map(({ count, name }) => say('cohort.band', { count, band: name })),
    ...(unknown > 0 ? [say('cohort.band', { count: unknown, band: say('cohort.unknown') })] : []),
  ].join(', ');
  return (
    <span className={styles.reached} title={words}>
      <span className={styles.bar} aria-hidden="true">
        {parts.toReversed().map(({ key, tone, count }) => (
          <span key={key} data-tone={tone} style={{ width: `${(count / accounts) * 100}%` }} />
        ))}
      </span>
      <span className={styles.words}>
        <strong>{say('cohort.good', { share: format.percent(good / accounts) })}</strong>{' '}
        <span>{say('cohort.parts', { good, accounts })}</span>
        <span className="only-for-readers">: {words}</span>
      </span>
    </span>
  );
}
