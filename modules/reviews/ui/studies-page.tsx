import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { type Study, studiesQuery } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import styles from './reviews.module.css';
import { useStudyMark } from './writing.ts';

/** The library of cases that went well, to be found again. */
export default function StudiesPage() {
  const say = useReviewSay();
  const [words, setWords] = useState('');
  const [models, setModels] = useState(false);
  const q = useDeferredValue(words.trim());
  const query = useInfiniteQuery(studiesQuery(q, models));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('study.title')} sentence={say('study.sentence')}>
      <div className={styles.filter}>
        <input
          type="search"
          value={words}
          aria-label={say('study.search')}
          placeholder={say('study.search')}
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="button" aria-pressed={!models} onClick={() => setModels(false)}>
          {say('study.all')}
        </button>
        <button type="button" aria-pressed={models} onClick={() => setModels(true)}>
          {say('study.models')}
        </button>
      </div>
      {query.error && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <RowsSkeleton />}
      {query.data && items.length === 0 && (
        <Empty title={q ? say('study.not-found', { words: q }) : say('study.none')}>
          {say(q ? 'study.not-found-detail' : 'study.none-detail')}
        </Empty>
      )}
      <ul className={styles.studies}>
        {items.map((study) => (
          <StudyCard key={study.id} study={study} />
        ))}
      </ul>
      {query.hasNextPage && (
        <button type="button" className={styles.act} onClick={() => void query.fetchNextPage()}>
          {say('more')}
        </button>
      )}
    </Page>
  );
}

function StudyCard({ study }: { study: Study }) {
  const say = useReviewSay();
  const format = useFormat();
  const may = useMay();
  const mark = useStudyMark();
  return (
    <li data-model={study.model || undefined}>
      <h2>{study.title}</h2>
      <p className={styles.when}>
        <Chip>{say(`kind.${study.kind}`)}</Chip>
        {study.model && <Chip tone="green">{say('model')}</Chip>}
        <span>
          {study.person?.name} · {format.day(study.at)}
        </span>
        {study.account && <a href={`/accounts/${study.account.id}`}>{study.account.name}</a>}
      </p>
      <p>{study.done}</p>
      {study.learnt && (
        <p className={styles.learnt}>
          <strong>{say('study.learnt')}</strong> {study.learnt}
        </p>
      )}
      {may('huddle.lead') && (
        <button
          type="button"
          className={styles.plain}
          disabled={mark.isPending}
          onClick={() => mark.mutate({ study: study.study, model: !study.model })}
        >
          {say(study.model ? 'unmark-model' : 'mark-model')}
        </button>
      )}
    </li>
  );
}
