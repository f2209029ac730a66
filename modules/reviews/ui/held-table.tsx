import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { StateMark, useScorecardSay, writeValue } from '../../scorecard/ui/index.ts';
import styles from './held.module.css';
import type { Changes, HeldRead } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import { twoValues } from './two-values.ts';

type Held = HeldRead['held'];
type Measure = Held['measures'][number];
type Figure = Held['figures'][number];

interface HeldProps {
  held: Held;
  /** What has been corrected since, once it is known. */
  changes: Changes | null;
}

/** The value that a figure would have with the corrections, when that is another one. */
export const correctedOf = (changes: Changes | null, measure: string, person: string | null) =>
  changes?.measures.find((each) => each.measure === measure)?.figures.find((figure) => figure.person === person);

function Value({
  measure,
  figure,
  changes,
}: {
  measure: Measure;
  figure: Figure | undefined;
  changes: Changes | null;
}) {
  const say = useReviewSay();
  const format = useFormat();
  if (!figure) return null;
  const write = (value: number | null) => writeValue(measure.unit, value, format);
  const corrected = correctedOf(changes, measure.measure, figure.person);
  return (
    <span className={styles.value} data-how={figure.how} data-state={figure.state}>
      {figure.state !== 'none' && <StateMark state={figure.state} />}
      <strong title={figure.value === null ? undefined : String(figure.value)}>
        {figure.how === 'missing' ? say('how.missing') : write(figure.value)}
      </strong>
      {figure.how === 'manual' && <small>{say('how.manual')}</small>}
      {corrected && (
        <small className={styles.corrected} title={say('changes.title')}>
          → {twoValues(measure.unit, corrected.was, corrected.now, format)[1]}
        </small>
      )}
    </span>
  );
}

/** The team's figures as they were frozen: what they were made of, and how each came about. */
export function HeldTable({ held, changes }: HeldProps) {
  const say = useReviewSay();
  const score_say = useScorecardSay();
  const format = useFormat();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('held.figures')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('measure')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('target')}</th>
            <th scope="col">{say('held.how')}</th>
          </tr>
        </thead>
        <tbody>
          {held.measures
            .filter(({ asked }) => asked)
            .map((measure) => {
              const figure = held.figures.find((each) => each.measure === measure.measure && each.person === null);
              const write = (value: number | null) => writeValue(measure.unit, value, format);
              const share = figure && measure.unit === 'percent' && figure.b !== null && figure.b > 0;
              return (
                <tr key={measure.measure}>
                  <th scope="row">{measure.name}</th>
                  <td>
                    <Value {...{ measure, figure, changes }} />
                  </td>
                  <td>
                    {figure?.target == null
                      ? ''
                      : score_say(measure.direction === 'down' ? 'figure.at-most' : 'figure.of', {
                          target: write(figure.target),
                        })}
                  </td>
                  <td className={styles.how}>
                    {figure && say(`how.${figure.how}`)}
                    {figure?.how === 'automatic' && (
                      <small>
                        {share && `${format.number(figure.a)} / ${format.number(figure.b!)} · `}
                        {measure.rows !== null && say('held.rows', { count: measure.count })}
                      </small>
                    )}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}

/** Each person's figures as they were frozen. */
export function HeldMatrix({ held, changes }: HeldProps) {
  const say = useReviewSay();
  const measures = held.measures.filter(({ asked }) => asked);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('held.each')}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{say('people')}</th>
            {measures.map(({ measure, name }) => (
              <th key={measure} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {held.people.map((person) => (
            <tr key={person.person}>
              <th scope="row">{person.name}</th>
              {measures.map((measure) => (
                <td key={measure.measure}>
                  <Value
                    measure={measure}
                    figure={held.figures.find(
                      (each) => each.measure === measure.measure && each.person === person.person,
                    )}
                    changes={changes}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
