import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { SectionHead } from '../../../platform/ui/page/page.tsx';
import type { Pack } from './queries.ts';
import styles from './pack.module.css';
import { useReviewSay } from './review-texts.ts';

export type Success = Pack['successes'][number];

interface WentWellProps {
  pack: Pack;
  people: readonly { id: string; name: string }[];
  /** Whether the viewer may tell how this one went. */
  mayTell: (success: Success) => boolean;
  onTell: (success: Success) => void;
}

/** Cases that went well: those told, and those picked from what happened, to be told. */
export function WentWell({ pack, people, mayTell, onTell }: WentWellProps) {
  const say = useReviewSay();
  const format = useFormat();
  const { successes, studies } = pack;
  const team = pack.subject.kind === 'team';
  return (
    <section>
      <SectionHead title={say('well')} />
      {successes.length + studies.length === 0 && <p className={styles.none}>{say('well-none')}</p>}
      <ul className={styles.list}>
        {studies.map((study) => (
          <li key={study.id}>
            <p className={styles.head}>
              <Chip tone="green">{say(`kind.${study.kind}`)}</Chip>
              <strong>{study.title}</strong>
              {study.account && <a href={`/accounts/${study.account.id}`}>{study.account.name}</a>}
              {team && <small>{study.person?.name}</small>}
            </p>
            <p>{study.done}</p>
            {study.learnt && <p className={styles.rows}>{study.learnt}</p>}
          </li>
        ))}
        {successes.map((success) => {
          const was = (['irate', 'unhappy', 'low'] as const).filter((key) => success[key]);
          return (
            <li key={success.about}>
              <p className={styles.head}>
                <Chip>{say(`kind.${success.kind}`)}</Chip>
                <a href={`/accounts/${success.account.id}`}>{success.account.name}</a>
                <small>
                  {[
                    success.kind === 'hard-case' ? success.subject : '',
                    success.kind === 'renewed-at-risk' ? was.map((key) => say(`was.${key}`)).join(', ') : '',
                    success.talks > 0 ? say('talks', { count: success.talks }) : '',
                    success.amount ? format.moneyShort(success.amount) : '',
                    team ? (people.find(({ id }) => id === success.person)?.name ?? '') : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                {mayTell(success) && (
                  <button type="button" className={styles.small} onClick={() => onTell(success)}>
                    {say('tell')}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
