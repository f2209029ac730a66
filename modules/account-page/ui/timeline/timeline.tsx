import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { Section } from '../../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../../platform/ui/page/skeletons.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import { FactLine } from './fact-line.tsx';
import { kindOf, type FactKind, type FactWording } from './fact-words.ts';
import { timelineQuery } from './queries.ts';
import styles from './timeline.module.css';

const filters = ['all', 'talks', 'promises', 'money', 'use', 'changes'] as const;

/** All that is known to have happened, in words, by day, the newest first. */
export function Timeline({ context }: { context: AccountContext }) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const [filter, setFilter] = useState<FactKind | 'all'>('all');
  const query = useInfiniteQuery(timelineQuery(context.account.id));
  const facts = (query.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ type }) => filter === 'all' || kindOf(type) === filter,
  );
  const days = [...Map.groupBy(facts, ({ at }) => format.day(at, now))];
  const wording: FactWording = { say, format, nameOf: namesIn(context) };
  return (
    <Section title={say('page.timeline')}>
      <div className={styles.filters} role="group" aria-label={say('page.timeline')}>
        {filters.map((one) => (
          <button key={one} type="button" aria-pressed={filter === one} onClick={() => setFilter(one)}>
            {say(`page.${one}`)}
          </button>
        ))}
      </div>
      {query.isPending && <RowsSkeleton count={6} />}
      {query.error && !query.data && <ProblemState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && facts.length === 0 && <p className={styles.faint}>{say('page.none-of')}</p>}
      {days.map(([day, ofDay]) => (
        <section key={day} className={styles.day}>
          <h3>{day}</h3>
          <ul>
            {ofDay.map((fact) => (
              <FactLine key={fact.id} fact={fact} wording={wording} />
            ))}
          </ul>
        </section>
      ))}
      {query.hasNextPage ? (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('page.more')}
        </Button>
      ) : (
        query.data && <p className={styles.faint}>{say('page.begin')}</p>
      )}
    </Section>
  );
}

/** The pack's names of its keys; a key that it no longer knows stands for itself. */
function namesIn({ choices, modules, bands }: AccountContext): FactWording['nameOf'] {
  const lists = { ...choices, modules, bands };
  return (kind, key) => lists[kind].find((one) => one.key === key)?.name ?? key;
}
