import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { SectionHead } from '../../../platform/ui/page/page.tsx';
import type { Pack } from './queries.ts';
import styles from './pack.module.css';
import { useReviewSay } from './review-texts.ts';

/** What is behind its target, the widest gap first, with the accounts, cases and promises behind it. */
export function Better({ pack }: { pack: Pack }) {
  const say = useReviewSay();
  const format = useFormat();
  return (
    <section>
      <SectionHead title={say('better')} />
      {pack.behind.length === 0 && <p className={styles.none}>{say('better-none')}</p>}
      <ul className={styles.list}>
        {pack.behind.map(({ measure, shortfall, rows, more }) => {
          const card = pack.cards.find((each) => each.measure === measure)!;
          return (
            <li key={measure}>
              <p className={styles.head}>
                <strong>{card.name}</strong>
                <em data-tone="bad">
                  {say(card.direction === 'down' ? 'better-over' : 'better-by', { share: format.percent(shortfall) })}
                </em>
              </p>
              {rows.length > 0 && (
                <p className={styles.rows}>
                  {rows.map((row, n) => (
                    <span key={row.id}>
                      {n > 0 && ', '}
                      {row.account ? <a href={`/accounts/${row.account.id}`}>{row.account.name}</a> : row.because[0]}
                      {pack.subject.kind === 'team' && row.person && <small> {row.person}</small>}
                    </span>
                  ))}
                  {more && ` ${say('better-more')}`}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
