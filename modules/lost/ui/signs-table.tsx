import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { type LostSay, useLostSay } from './lost-texts.ts';
import styles from './lost.module.css';
import type { Losses } from './queries.ts';

type Share = Losses['signs'][number];

/** A sign as people say it. */
export const signWords = (sign: Share['sign'], quietDays: number, say: LostSay): string =>
  sign === 'no-talk' ? say('sign.no-talk', { days: quietDays }) : say(`sign.${sign}`);

/** Each sign with its share among the lost and among those who stayed: what both have warns of nothing. */
export function SignsTable({ found }: { found: Losses }) {
  const say = useLostSay();
  const format = useFormat();
  const seen = found.signs.filter(({ lost, kept }) => lost + kept > 0);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('signs')}>
      <table className={styles.signs}>
        <thead>
          <tr>
            {(['sign', 'of-lost', 'of-kept', 'lift', 'early'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.map((share) => (
            <tr key={share.sign}>
              <th scope="row">{signWords(share.sign, found.quietDays, say)}</th>
              <td>
                <Bar n={share.lost} all={share.lostOf} tone="lost" />
              </td>
              <td>
                <Bar n={share.kept} all={share.keptOf} tone="kept" />
              </td>
              <td>
                {share.lift === null
                  ? share.lost > 0 && share.keptOf > 0
                    ? say('lift-only')
                    : '–'
                  : say('lift-times', { times: format.number(Math.round(share.lift * 10) / 10) })}
              </td>
              <td>{share.daysEarly === null ? '–' : say('early-days', { count: Math.round(share.daysEarly) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ n, all, tone }: { n: number; all: number; tone: 'lost' | 'kept' }) {
  const say = useLostSay();
  const format = useFormat();
  const share = all === 0 ? 0 : n / all;
  return (
    <span className={styles.bar}>
      <svg width="84" height="8" aria-hidden="true">
        <rect className={styles.track} width="84" height="8" rx="4" />
        <rect className={styles.fill} data-tone={tone} width={84 * share} height="8" rx="4" />
      </svg>
      {say('share-of', { share: format.percent(share), n, all })}
    </span>
  );
}
