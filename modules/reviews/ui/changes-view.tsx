import type { UseQueryResult } from '@tanstack/react-query';
import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { StateMark } from '../../scorecard/ui/index.ts';
import styles from './held.module.css';
import type { Changes, HeldRead } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import { twoValues } from './two-values.ts';

type Held = HeldRead['held'];
type Measure = Changes['measures'][number];

/** Whether every figure came out of its rows again, digit for digit: made anew each time the page is opened. */
export function Reproduced({ held, changes }: { held: Held; changes: UseQueryResult<Changes> }) {
  const say = useReviewSay();
  if (!changes.data)
    return changes.error ? null : (
      <p className={styles.reproduced} role="status">
        {say('held.checking')}
      </p>
    );
  const counted = new Set(held.figures.filter(({ how }) => how !== 'manual').map(({ measure }) => measure));
  const failed = changes.data.measures.filter(({ measure, reproduced }) => counted.has(measure) && !reproduced);
  const count = held.figures.filter(({ how }) => how === 'automatic').length;
  return (
    <p className={styles.reproduced} role="status" data-failed={failed.length > 0 || undefined}>
      <StateMark state={failed.length > 0 ? 'missed' : 'reached'} />
      {failed.length > 0
        ? say('held.not-reproduced', {
            names: failed
              .map(({ measure }) => held.measures.find((each) => each.measure === measure)?.name ?? measure)
              .join(', '),
          })
        : say('held.reproduced', { count })}
    </p>
  );
}

/** What has been corrected since the freeze: the rows, the facts that say so, the figures as they would be. */
export function ChangesView({ held, changes }: { held: Held; changes: Changes }) {
  const say = useReviewSay();
  const corrected = changes.measures.filter((each) => each.corrected > 0);
  const redefined = changes.measures.filter((each) => each.redefined);
  const went = changes.measures.reduce((sum, { wentOn }) => sum + wentOn, 0);
  const nameOf = (measure: string) => held.measures.find((each) => each.measure === measure)?.name ?? measure;
  return (
    <div className={styles.changes}>
      {corrected.length === 0 && <p>{say('changes.none')}</p>}
      {corrected.map((each) => (
        <ChangedMeasure key={each.measure} held={held} change={each} name={nameOf(each.measure)} />
      ))}
      {redefined.map(({ measure }) => (
        <p key={measure}>{say('changes.redefined', { name: nameOf(measure) })}</p>
      ))}
      {went > 0 && <p className={styles.quiet}>{say('changes.went-on', { count: went })}</p>}
    </div>
  );
}

function ChangedMeasure({ held, change, name }: { held: Held; change: Measure; name: string }) {
  const say = useReviewSay();
  const format = useFormat();
  const unit = held.measures.find(({ measure }) => measure === change.measure)?.unit ?? 'count';
  const who = (person: string | null) =>
    person === null ? held.names.team : (held.people.find((each) => each.person === person)?.name ?? person);
  return (
    <article>
      <h3>{say('changes.would', { name, count: change.corrected })}</h3>
      <p>
        {change.figures.length === 0
          ? say('changes.same')
          : change.figures
              .map((figure) => {
                const [was, now] = twoValues(unit, figure.was, figure.now, format);
                return say('changes.from-to', { who: who(figure.person), was, now });
              })
              .join(' · ')}
      </p>
      <ul>
        {change.rows.map((row) => (
          <li key={row.id}>
            <p>
              <Chip tone={row.cause === 'late' ? 'amber' : 'accent'}>{say(`cause.${row.cause}`)}</Chip>
              {row.account && <a href={`/accounts/${row.account.id}`}>{row.account.name}</a>}
              <span>
                {say(`stands.${row.was.stands}`)} → {say(`now-stands.${row.is.stands}`)}
              </span>
              <small>{row.person}</small>
            </p>
            {row.facts.map((fact) => {
              const times = { happened: format.when(fact.happenedAt), recorded: format.when(fact.recordedAt) };
              return (
                <p key={fact.id} className={styles.quiet}>
                  {fact.by
                    ? say('changes.fact-by', { title: fact.title, ...times, name: fact.by })
                    : say('changes.fact', { title: fact.title, ...times })}
                </p>
              );
            })}
          </li>
        ))}
      </ul>
      {change.corrected > change.rows.length && (
        <p className={styles.quiet}>{say('changes.more', { n: change.rows.length })}</p>
      )}
    </article>
  );
}
