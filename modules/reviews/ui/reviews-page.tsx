import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page, Section } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { periodWords, readPeriod } from '../../scorecard/ui/index.ts';
import { By } from './prepare-by.tsx';
import { archiveQuery, type Overview, type ReviewLine, reviewsQuery } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import styles from './reviews.module.css';

/** The reviews of a team: the next of each kind, those before it, and all that were held. */
export default function ReviewsPage() {
  const say = useReviewSay();
  const { team } = useSearch({ strict: false }) as { team?: string };
  const query = useQuery(reviewsQuery(team));
  return (
    <Loaded
      query={query}
      skeleton={
        <Page title={say('title')}>
          <RowsSkeleton count={6} />
        </Page>
      }
    >
      {(found) => <Shown found={found} />}
    </Loaded>
  );
}

function Shown({ found }: { found: Overview }) {
  const say = useReviewSay();
  const go = useNavigate();
  if (!found.team)
    return (
      <Empty alone title={say('none-title')}>
        {say('none-detail')}
      </Empty>
    );
  const { team } = found;
  const rituals = [...Map.groupBy(found.reviews, ({ ritual }) => ritual).values()];
  return (
    <Page
      title={say('title')}
      sentence={say('sentence')}
      actions={
        found.teams.length > 1 && (
          <select
            className={styles.choice}
            aria-label={say('team')}
            value={team.id}
            onChange={(event) => void go({ to: '/reviews', search: { team: event.target.value } as never })}
          >
            {found.teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )
      }
    >
      {rituals.length === 0 && <Empty title={say('no-rituals')}>{say('no-rituals-detail')}</Empty>}
      <div className={styles.rituals}>
        {rituals.map((lines) => (
          <Ritual key={lines[0]!.ritual} lines={lines} team={team} now={found.now} />
        ))}
      </div>
      <Archive team={team.id} />
    </Page>
  );
}

/** The one that is due: that of just now, while it can still be held; after half of its period the one to come. */
const dueOf = (lines: readonly ReviewLine[], now: number): ReviewLine =>
  lines.find(({ state, period, beginsAt }) => {
    const days = (Date.parse(period.to) - Date.parse(period.from)) / 2;
    return state === 'open' && now - beginsAt < days;
  }) ?? lines[0]!;

function Ritual({ lines, team, now }: { lines: ReviewLine[]; team: { id: string }; now: number }) {
  const say = useReviewSay();
  const format = useFormat();
  const due = dueOf(lines, now);
  const address = addressOf(team.id, due);
  return (
    <section className={styles.ritual}>
      <header>
        <h2>{due.name}</h2>
        <p>{periodWords(due.period, format.locale)}</p>
      </header>
      <p className={styles.when}>
        {say('begins', { when: format.when(due.beginsAt) })} · {say('minutes', { n: due.minutes })} ·{' '}
        {say('prepared-of', { n: due.prepared, all: due.people })}
      </p>
      {due.state !== 'held' && due.mine !== null && (
        <p className={styles.when}>{due.mine ? say('you-prepared') : <By room={due} preparedAt={null} />}</p>
      )}
      <ul className={styles.brings} aria-label={say('brings-title')}>
        {due.brings.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p className={styles.acts}>
        {due.mine !== null && due.state !== 'held' && (
          <a className={styles.act} data-main={due.mine ? undefined : ''} href={`${address}/prepare`}>
            {say('prepare')}
          </a>
        )}
        <a className={styles.act} data-main={due.mine === null ? '' : undefined} href={address}>
          {say(due.state === 'held' ? 'see-frozen' : 'open-review')}
        </a>
      </p>
      <h3>{say('others')}</h3>
      <ul className={styles.lines}>
        {lines
          .filter((line) => line !== due)
          .map((line) => (
            <li key={line.period.key}>
              <a href={addressOf(team.id, line)}>{periodWords(line.period, format.locale)}</a>
              <span>
                {line.heldAt !== null
                  ? say('held-by', { when: format.when(line.heldAt) })
                  : line.state === 'coming'
                    ? say('begins', { when: format.when(line.beginsAt) })
                    : say('not-held')}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

const addressOf = (team: string, { ritual, period }: ReviewLine): string => `/reviews/${team}/${ritual}/${period.key}`;

function Archive({ team }: { team: string }) {
  const say = useReviewSay();
  const format = useFormat();
  const query = useInfiniteQuery(archiveQuery(team));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={say('archive')}>
      {query.error && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <RowsSkeleton count={3} />}
      {query.data && items.length === 0 && <p className={styles.none}>{say('archive-none')}</p>}
      <ul className={styles.lines}>
        {items.map(({ ritual, name, period, heldAt, by }) => {
          const read = readPeriod(period);
          return (
            <li key={`${ritual} ${period} ${heldAt}`}>
              <a href={`/reviews/${team}/${ritual}/${period}`}>
                {say('of-period', { name, period: read ? periodWords(read, format.locale) : period })}
              </a>
              <span>
                {by
                  ? say('held-named', { when: format.when(heldAt), name: by })
                  : say('held-by', { when: format.when(heldAt) })}
              </span>
            </li>
          );
        })}
      </ul>
      {query.hasNextPage && (
        <button
          type="button"
          className={styles.act}
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {say('more')}
        </button>
      )}
    </Section>
  );
}
