import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { SectionHead } from '../../../platform/ui/page/page.tsx';
import type { Pack } from './queries.ts';
import styles from './pack.module.css';
import { useReviewSay } from './review-texts.ts';

/** Who left or became irate, each with the way to its analysis. */
export function LostList({ pack }: { pack: Pack }) {
  const say = useReviewSay();
  const format = useFormat();
  return (
    <section>
      <SectionHead title={say('lost')} />
      {pack.losses.length === 0 && <p className={styles.none}>{say('lost-none')}</p>}
      <ul className={styles.list}>
        {pack.losses.map((loss) => (
          <li key={loss.account.id}>
            <p className={styles.head}>
              <Chip tone={loss.kind === 'lost' ? 'red' : 'amber'}>{say(`lost.${loss.kind}`)}</Chip>
              <a href={`/lost/${loss.account.id}`}>{loss.account.name}</a>
              <span>{loss.analysis?.text || loss.said}</span>
              <small>
                {[
                  format.day(loss.at),
                  loss.amount === null ? '' : format.moneyShort(loss.amount),
                  pack.subject.kind === 'team' ? (loss.holder?.name ?? '') : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <a className={styles.small} href={`/lost/${loss.account.id}`}>
                {say(loss.analysis ? 'analysed' : 'analyse')}
              </a>
            </p>
            {loss.analysis?.lesson && <p className={styles.rows}>{loss.analysis.lesson}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What these people shared in the period. */
export function Learnt({ pack }: { pack: Pack }) {
  const say = useReviewSay();
  return (
    <section>
      <SectionHead title={say('learnings')} />
      {pack.learnings.length === 0 && <p className={styles.none}>{say('learnings-none')}</p>}
      <ul className={styles.list}>
        {pack.learnings.map((each) => (
          <li key={each.id}>
            <p>
              <em data-tone={each.kind}>{say(`compose.${each.kind}`)}</em> {each.text}
              {pack.subject.kind === 'team' && <small> {each.person.name}</small>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
