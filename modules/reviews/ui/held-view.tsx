import { useQuery } from '@tanstack/react-query';
import { SureButton } from '../../../platform/ui/form/sure-button.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page, Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { toast } from '../../../platform/ui/save/undo.tsx';
import { periodWords, readPeriod } from '../../scorecard/ui/index.ts';
import { ChangesView, Reproduced } from './changes-view.tsx';
import { HeldMatrix, HeldTable } from './held-table.tsx';
import { HeldWords } from './held-words.tsx';
import styles from './held.module.css';
import { changesQuery, type HeldRead, heldQuery, type ReviewAsked } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import { useReopen } from './writing.ts';

/** A review that was held: its figures as they were frozen, and what has been corrected since. */
export function HeldView({ asked }: { asked: ReviewAsked }) {
  const say = useReviewSay();
  const held = useQuery(heldQuery(asked));
  return (
    <Loaded
      query={held}
      skeleton={
        <Page title={say('held.figures')}>
          <RowsSkeleton count={10} />
        </Page>
      }
    >
      {(review) => <Frozen asked={asked} review={review} />}
    </Loaded>
  );
}

function Frozen({ asked, review }: { asked: ReviewAsked; review: HeldRead }) {
  const say = useReviewSay();
  const format = useFormat();
  const reopen = useReopen(asked);
  const changes = useQuery(changesQuery(asked));
  const { held } = review;
  const period = readPeriod(held.period);
  return (
    <div className={styles.held}>
      <Page
        title={say('held.title', {
          name: held.names.ritual,
          period: period ? periodWords(period, format.locale) : held.period,
        })}
        sentence={say('held.sentence', {
          team: held.names.team,
          when: format.when(Date.parse(held.as_of)),
          name: review.by ?? '–',
          pack: held.pack.key,
          version: held.pack.version,
        })}
        actions={
          <>
            <button type="button" className={styles.act} onClick={() => window.print()}>
              {say('held.print')}
            </button>
            <a
              className={styles.act}
              download
              href={`/api/v1/reviews/${asked.team}/${asked.ritual}/${asked.period}/held/figures.csv`}
            >
              {say('held.csv')}
            </a>
          </>
        }
      >
        <Reproduced held={held} changes={changes} />
        <Section title={say('held.figures')}>
          <HeldTable held={held} changes={changes.data ?? null} />
        </Section>
        <Section title={say('changes.title')}>
          <Loaded query={changes} skeleton={<RowsSkeleton count={2} />}>
            {(found) => <ChangesView held={held} changes={found} />}
          </Loaded>
        </Section>
        <HeldWords review={review} />
        <Section title={say('held.each')}>
          <HeldMatrix held={held} changes={changes.data ?? null} />
        </Section>
        <Section
          title={say('held.who')}
          aside={<small>{say('held.took', { minutes: format.number(held.minutes) })}</small>}
        >
          <ul className={styles.who}>
            {held.people.map((person) => (
              <li key={person.person} data-came={person.came}>
                {person.name}
                <small>
                  {say(person.came)}, {say(person.prepared ? 'prepared' : 'not-prepared')}
                </small>
              </li>
            ))}
          </ul>
        </Section>
        <p className={styles.foot}>
          <a href={`/reviews?team=${asked.team}`}>{say('back')}</a>
          {review.leads && (
            <SureButton
              question={say('held.reopen-sure')}
              keep={say('held.keep')}
              onSure={async () => {
                await reopen.mutateAsync();
                toast(say('held.reopened'));
              }}
            >
              {say('held.reopen')}
            </SureButton>
          )}
        </p>
      </Page>
    </div>
  );
}
