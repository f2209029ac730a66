import type { Answer } from '../../../../platform/http/client.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import type { tryPack } from '../../routes/trials.ts';
import type { Body } from './edit-body.ts';
import { useEditSay } from './edit-texts.ts';
import type { PastWindow } from './past-windows.ts';
import { PromisesTable } from './promises-table.tsx';
import { Reckoned } from './reckoned.tsx';
import styles from './preview.module.css';
import { useTold } from './use-told.ts';

/** A time that is over, as it would have been under the draft. */
export function PastPart({ draft, window }: { draft: { base: number; pack: Body }; window: PastWindow }) {
  const say = useEditSay();
  const { locale } = useFormat();
  const { from, to } = window;
  const written = (day: string) =>
    Temporal.PlainDate.from(day).toLocaleString(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const told = useTold<Answer<typeof tryPack>>('/api/v1/packs/try', { ...draft, from, to });
  return (
    <Reckoned told={told}>
      {({ words, promises }) => (
        <>
          <h3 className={styles.label}>{say('past.title', { from: written(from), to: written(dayBefore(to)) })}</h3>
          {words.length === 0 ? (
            <p className={styles.quiet}>{say('past.nothing')}</p>
          ) : (
            <ul className={styles.words}>
              {words.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <PromisesTable title={say('past.promises')} rows={promises} />
          <p className={styles.quiet}>{say('past.note')}</p>
        </>
      )}
    </Reckoned>
  );
}

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
