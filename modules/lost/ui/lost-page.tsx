import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Chip } from '../../../platform/ui/chip.tsx';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page, Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { firstWarning } from '../signs.ts';
import { useLostSay } from './lost-texts.ts';
import styles from './lost.module.css';
import { spans, type SpanKey, spanOf } from './periods.ts';
import { type Loss, type Losses, lossesQuery } from './queries.ts';
import { SignsTable, signWords } from './signs-table.tsx';
import { Tallies } from './tallies.tsx';

interface Search {
  span?: SpanKey;
  kind?: 'lost' | 'irate';
}

/** Who left or is irate in a period, and what could have warned of it. */
export default function LostPage() {
  const say = useLostSay();
  const { span = 'three', kind } = useSearch({ strict: false }) as Search;
  const go = useNavigate();
  const format = useFormat();
  const now = useNow(3_600);
  const query = useQuery(lossesQuery(spanOf(span, now, format.zone), kind));
  const set = (next: Search) =>
    void go({
      to: '/lost',
      search: { ...(span === 'three' ? {} : { span }), ...(kind ? { kind } : {}), ...next } as never,
    });
  const { losses = [] } = query.data ?? {};
  const count = (of: Loss['kind']) => losses.filter((loss) => loss.kind === of).length;
  return (
    <Page
      title={say('title')}
      sentence={
        query.data &&
        say('sentence', {
          ...{ lost: count('lost'), irate: count('irate') },
          open: losses.filter(({ analysis }) => analysis === null).length,
        })
      }
      actions={
        <>
          <span className={styles.segments} role="group" aria-label={say('kind')}>
            {([undefined, 'lost', 'irate'] as const).map((each) => (
              <button
                key={each ?? ''}
                type="button"
                aria-pressed={kind === each}
                onClick={() => set({ kind: each } as Search)}
              >
                {say(`kind.${each ?? 'all'}`)}
              </button>
            ))}
          </span>
          <select
            className={styles.choice}
            aria-label={say('period')}
            value={span}
            onChange={(event) => set({ span: event.target.value as SpanKey })}
          >
            {spans.map((each) => (
              <option key={each} value={each}>
                {say(`period.${each}`)}
              </option>
            ))}
          </select>
        </>
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton count={10} />}>
        {(found) =>
          found.losses.length === 0 ? (
            <Empty title={say('none')}>
              {say('none-detail', {
                from: format.day(Date.parse(found.period.from)),
                to: format.day(Date.parse(found.period.to) - 1),
              })}
            </Empty>
          ) : (
            <Analysis found={found} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Analysis({ found }: { found: Losses }) {
  const say = useLostSay();
  return (
    <>
      <Section title={say('signs')}>
        <p className={styles.quiet}>
          {say('signs-sentence', { days: found.signDays, kept: found.signs[0]?.keptOf ?? 0 })}
        </p>
        <SignsTable found={found} />
      </Section>
      <div className={styles.three}>
        <Tallies title={say('by-reason')} tally={found.byReason} none={say('no-reason')} />
        <Tallies title={say('by-product')} tally={found.byProduct} none={say('no-name')} />
        <Tallies title={say('by-holder')} tally={found.byHolder} none={say('no-name')} />
      </div>
      <Section title={say('list')}>
        <ul className={styles.list}>
          {found.losses.map((loss) => (
            <Line key={loss.account.id} loss={loss} found={found} />
          ))}
        </ul>
        {found.more && <p className={styles.quiet}>{say('more', { n: found.losses.length })}</p>}
      </Section>
    </>
  );
}

function Line({ loss, found }: { loss: Loss; found: Losses }) {
  const say = useLostSay();
  const format = useFormat();
  const first = firstWarning({ account: loss.account.id, until: loss.at, signs: loss.signs });
  const reason = found.reasons.find(({ key }) => key === loss.analysis?.reason)?.name ?? loss.analysis?.reason;
  return (
    <li>
      <a href={`/lost/${loss.account.id}`}>
        <Chip tone={loss.kind === 'lost' ? 'red' : 'amber'}>{say(`is.${loss.kind}`)}</Chip>
        <span className={styles.lineName}>{loss.account.name}</span>
        <span className={styles.lineReason}>{reason ?? loss.said ?? ''}</span>
        <span className={styles.quiet}>
          {first
            ? say('first-sign', {
                sign: signWords(first.sign, found.quietDays, say),
                days: Math.round(first.days),
              })
            : say('no-sign')}
        </span>
        <span className={styles.quiet}>
          {[format.day(loss.at), loss.holder?.name, loss.amount === null ? '' : format.moneyShort(loss.amount)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={styles.lineAct} data-open={loss.analysis === null || undefined}>
          {say(loss.analysis ? 'analysed' : 'analyse')}
        </span>
      </a>
    </li>
  );
}
