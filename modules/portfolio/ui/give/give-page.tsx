import { Button } from '@mantine/core';
import { Empty } from '../../../../platform/ui/page/empty.tsx';
import { Page, Section } from '../../../../platform/ui/page/page.tsx';
import { ProblemState } from '../../../../platform/ui/page/problem-state.tsx';
import { RowsSkeleton } from '../../../../platform/ui/page/skeletons.tsx';
import { usePortfolioSay } from '../portfolio-texts.ts';
import { Buckets } from './buckets.tsx';
import { moving, tally } from './fates.ts';
import { GiveForm } from './give-form.tsx';
import styles from './give.module.css';
import { Kinds } from './kinds.tsx';
import { GiveLines } from './give-lines.tsx';
import { type Give, useGive } from './use-give.ts';

/** Gives accounts to others: to whom, from when, why; what it would change; every open promise; one save. */
export default function GivePage() {
  const say = usePortfolioSay();
  const give = useGive();
  if (give.accounts.length === 0)
    return (
      <Page title={say('hand.title')}>
        <Empty title={say('give.none-title')} action={<a href="/accounts">{say('give.to-portfolio')}</a>}>
          {say('give.none-text')}
        </Empty>
      </Page>
    );
  const { data, error, isFetching, refetch } = give.preview;
  return (
    <Page title={say('give.title', { count: give.accounts.length })}>
      <GiveForm give={give} />
      {give.people.length === 0 && <p className={styles.choose}>{say('give.choose')}</p>}
      {give.people.length > 0 && !data && !error && <RowsSkeleton count={6} />}
      {error && !data && <ProblemState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {data && give.people.length > 0 && (
        <div className={styles.preview} aria-busy={isFetching}>
          <Section title={say('give.buckets')}>
            <Buckets preview={data} choices={give.choices} />
          </Section>
          <Section title={say('give.promises')}>
            <Kinds preview={data} choices={give.choices} onChoose={give.setChoices} />
          </Section>
          <Section title={say('give.lines')}>
            <GiveLines preview={data} choices={give.choices} onChoose={give.setChoices} />
          </Section>
          <SaveBar give={give} />
        </div>
      )}
    </Page>
  );
}

/** What will be done, in one line, and the one button that does it. */
function SaveBar({ give }: { give: Give }) {
  const say = usePortfolioSay();
  const { preview, choices, reason, busy, save } = give;
  if (!preview.data) return null;
  const count = moving(preview.data, choices).length;
  const { goes, stays, off, unexplained } = tally(preview.data, choices);
  const missing =
    count === 0
      ? say('give.nothing')
      : reason.trim() === ''
        ? say('give.need-reason')
        : unexplained > 0
          ? say('give.need-off', { count: unexplained })
          : null;
  return (
    <div className={styles.save}>
      <p>{say('give.sum', { go: goes, stay: stays, off })}</p>
      <span className={styles.end}>
        {missing && <span className={styles.missing}>{missing}</span>}
        <Button disabled={missing !== null || preview.isPlaceholderData} loading={busy} onClick={() => void save()}>
          {say('give.save', { count })}
        </Button>
      </span>
    </div>
  );
}
