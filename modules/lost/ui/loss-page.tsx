import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page, Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { AnalysisForm } from './analysis-form.tsx';
import { useLostSay } from './lost-texts.ts';
import styles from './lost.module.css';
import { type LossRead, lossQuery } from './queries.ts';
import { signWords } from './signs-table.tsx';

const DAY = 86_400_000;

/** One customer who left or is irate: what was seen before it, why, and what is learnt. */
export default function LossPage() {
  const say = useLostSay();
  const { account = '' } = useParams({ strict: false }) as { account?: string };
  const query = useQuery(lossQuery(account));
  return (
    <Loaded
      query={query}
      skeleton={
        <Page title={say('title')}>
          <RowsSkeleton count={10} />
        </Page>
      }
    >
      {(found) => <Shown found={found} />}
    </Loaded>
  );
}

function Shown({ found }: { found: LossRead }) {
  const say = useLostSay();
  const format = useFormat();
  const { loss, signs } = found;
  const words = [
    say('gone-on', { kind: say(`is.${loss.kind}`), day: format.day(loss.at) }),
    loss.holder ? say('held', { name: loss.holder.name }) : '',
    [loss.product, loss.amount === null ? '' : format.moneyShort(loss.amount)].filter(Boolean).join(' '),
    loss.now === loss.kind ? '' : say('now-is', { stage: loss.now }),
  ];
  return (
    <Page
      title={loss.account.name}
      sentence={words.filter(Boolean).join(' · ')}
      actions={
        <>
          <a className={styles.act} href="/lost">
            {say('back')}
          </a>
          <a className={styles.act} href={`/accounts/${loss.account.id}`}>
            {say('account')}
          </a>
        </>
      }
    >
      {loss.said && <p>{say('said', { text: loss.said })}</p>}
      {signs.length > 0 && (
        <p className={styles.chips}>
          {signs
            .toSorted((a, b) => a.firstAt - b.firstAt)
            .map(({ sign, firstAt }) => (
              <Chip key={sign} tone="amber">
                {say('first-sign', {
                  sign: signWords(sign, found.quietDays, say),
                  days: Math.round((loss.at - firstAt) / DAY),
                })}
              </Chip>
            ))}
        </p>
      )}
      <div className={styles.two}>
        <Section title={say('story', { days: Math.round((loss.at - found.since) / DAY) })}>
          <Story found={found} />
        </Section>
        <div>
          <Section title={say('analysis')}>
            <AnalysisForm key={loss.analysis?.id ?? ''} found={found} />
          </Section>
          {found.actions.length > 0 && (
            <Section title={say('plans')}>
              <ul className={styles.plans}>
                {found.actions.map((action) => (
                  <li key={action.action}>
                    {action.state !== 'open' && <Chip>{say(`plan.${action.state}`)}</Chip>} {action.text}
                    <small>
                      {' '}
                      {say('plan-due', { name: action.owner?.name ?? '', when: format.when(action.dueAt) })}
                    </small>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

/** What happened before, the newest first, each with how many days before it was. */
function Story({ found }: { found: LossRead }) {
  const say = useLostSay();
  const format = useFormat();
  if (found.story.length === 0) return <p className={styles.quiet}>{say('story-none')}</p>;
  return (
    <ol className={styles.story} tabIndex={0} aria-label={say('story', { days: 180 })}>
      {found.story.map((seen, n) => {
        const days = Math.round((found.loss.at - seen.at) / DAY);
        const asides = [
          seen.kind === 'case' && seen.outcome ? say(`case.${seen.outcome as 'late'}`) : '',
          seen.happiness === null ? '' : say('happiness', { n: seen.happiness }),
        ];
        return (
          <li key={`${seen.at} ${n}`} data-bad={seen.bad || undefined}>
            <time dateTime={new Date(seen.at).toISOString()} title={format.when(seen.at)}>
              {days < 1 ? say('day-of') : say('days-before', { count: days })}
            </time>
            <span>
              {seen.kind === 'band'
                ? seen.outcome
                  ? say('seen.band', { from: seen.outcome, to: seen.text })
                  : say('seen.band-first', { to: seen.text })
                : say(`seen.${seen.kind}`, { text: seen.text })}
              <small> {asides.filter(Boolean).join(', ')}</small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
