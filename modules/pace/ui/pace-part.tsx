import { useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ContextPart } from '../../../platform/ui/layout/context.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { getPace } from '../index.ts';
import { usePaceSay } from './pace-texts.ts';
import { needWords, pageOf, reasonWords, type PaceRead } from './pace-words.ts';
import styles from './pace.module.css';

interface PacePartProps {
  measure: string;
  asked: { subject?: 'person' | 'team' | 'organisation'; id?: string; period?: string };
}

/** What today must bring for a figure, and who can most likely bring it; each line leads to the account and its log. */
export function PacePart({ measure, asked }: PacePartProps) {
  const say = usePaceSay();
  const format = useFormat();
  const { data, error } = useQuery({
    queryKey: ['pace', measure, asked],
    queryFn: ({ signal }) =>
      call<typeof getPace>('GET', '/api/v1/pace/:measure', { params: { measure }, query: asked, signal }),
    staleTime: 60_000,
  });
  // What is over can't be brought any more; and the figure itself says what went wrong when nothing can be read.
  if (error || data?.over) return null;
  if (!data)
    return (
      <ContextPart title={say('title')}>
        <div role="status" aria-label={say('loading')}>
          <RowsSkeleton count={2} />
        </div>
      </ContextPart>
    );
  const need = needWords(data, say, format);
  const page = pageOf(data);
  const more = data.total - data.items.length;
  return (
    <ContextPart title={say('title')}>
      {need && <p className={styles.need}>{need}</p>}
      <p className={styles.who}>{whoWords(data, say)}</p>
      <ul className={styles.list}>
        {data.items.map(({ account, holder, reason, chance, purpose }) => (
          <li key={`${account.id} ${reasonWords(reason, say, format)}`}>
            <a href={`/accounts/${account.id}?do=log${purpose ? `&about=${purpose}` : ''}`}>
              <span className={styles.head}>
                <strong>{account.name}</strong>
                {data.people > 1 && holder && <small>{holder}</small>}
                {chance !== null && <b>{format.percent(chance)}</b>}
              </span>
              <span className={styles.reason}>{reasonWords(reason, say, format)}</span>
            </a>
          </li>
        ))}
      </ul>
      {more > 0 &&
        (page ? (
          <a className={styles.more} href={page}>
            {say('more', { count: more })}
          </a>
        ) : (
          <p className={styles.who}>{say('more', { count: more })}</p>
        ))}
    </ContextPart>
  );
}

function whoWords({ kind, measure, items, total }: PaceRead, say: ReturnType<typeof usePaceSay>): string {
  if (kind === 'none') return say('who.none');
  if (items.length === 0) return say(`empty.${kind}`);
  if (kind === 'talks' && total === 0) return say('who.quiet');
  if (kind === 'moves') return say(measure === 'high_to_low_percent' ? 'who.down' : 'who.up');
  return say(`who.${kind}`);
}
