import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type Answer, call } from '../../../platform/http/client.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { getLearnings } from '../routes-act.ts';
import { useHuddleSay } from './huddle-texts.ts';
import styles from './pages.module.css';

const kinds = ['all', 'good', 'bad'] as const;
type Learning = Answer<typeof getLearnings>['items'][number];

/** Everything that was learnt, to be found again. */
export default function LearningsPage() {
  const say = useHuddleSay();
  // A link from search brings its words along.
  const [words, setWords] = useState(() => new URLSearchParams(location.search).get('q') ?? '');
  const [kind, setKind] = useState<(typeof kinds)[number]>('all');
  const q = useDeferredValue(words.trim());
  const query = useInfiniteQuery({
    queryKey: ['learnings', q, kind],
    queryFn: ({ pageParam, signal }) =>
      call<typeof getLearnings>('GET', '/api/v1/learnings', {
        query: { q, ...(kind === 'all' ? {} : { kind }), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('lib.title')} sentence={say('lib.sentence')}>
      <div className={styles.filter}>
        <input
          type="search"
          value={words}
          aria-label={say('lib.search')}
          placeholder={say('lib.search')}
          onChange={(event) => setWords(event.target.value)}
        />
        {kinds.map((each) => (
          <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
            {say(`lib.${each}`)}
          </button>
        ))}
      </div>
      {query.error && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <RowsSkeleton />}
      {query.data && items.length === 0 && (
        <Empty title={q ? say('lib.not-found', { words: q }) : say('lib.none')}>
          {say(q ? 'lib.not-found-detail' : 'lib.none-detail')}
        </Empty>
      )}
      <ByDay items={items} />
      {query.hasNextPage && (
        <button
          type="button"
          className={styles.act}
          onClick={() => void query.fetchNextPage()}
          disabled={query.isFetchingNextPage}
        >
          {say('lib.more')}
        </button>
      )}
    </Page>
  );
}

function ByDay({ items }: { items: readonly Learning[] }) {
  const say = useHuddleSay();
  const format = useFormat();
  return [...Map.groupBy(items, ({ day }) => day)].map(([day, own]) => (
    <section key={day} className={styles.day}>
      <h2>{format.day(own[0]!.at)}</h2>
      <ul>
        {own.map((each) => (
          <li key={each.id} data-kind={each.kind}>
            <span className={styles.kind}>{say(`lib.${each.kind}`)}</span>
            <p>{each.text}</p>
            <span className={styles.by}>
              {each.person.name}
              {each.team && `, ${each.team}`}
              {each.account && (
                <>
                  {' · '}
                  <a href={`/accounts/${each.account.id}`}>{each.account.name}</a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
