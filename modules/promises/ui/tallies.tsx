import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import styles from './promises.module.css';
import { usePromisesSay } from './promises-texts.ts';
import type { PromisesAnswer } from './queries.ts';

/** How much was kept by the first date, by us and by them. */
export function Tallies({ tally, days }: Pick<PromisesAnswer, 'tally' | 'days'>) {
  const say = usePromisesSay();
  const format = useFormat();
  return (
    <dl className={styles.tallies}>
      {(['to-customer', 'from-customer'] as const).map((side) => {
        const { kept, broken, told } = tally[side];
        const all = kept + broken;
        return (
          <div key={side}>
            <dt>{say(side === 'to-customer' ? 'tally.ours' : 'tally.theirs')}</dt>
            <dd>
              <strong>{all === 0 ? '–' : format.percent(kept / all)}</strong>{' '}
              <span>{all === 0 ? say('tally.none') : say('tally.of', { kept, all })}</span>
              <small>
                {say('tally.days', { days })}
                {broken > 0 && ` · ${say('tally.told', { told, broken })}`}
              </small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
