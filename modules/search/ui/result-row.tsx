import { MarkedText } from '../../../platform/ui/command/marked-text.tsx';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import styles from './search.module.css';
import { type FoundItem, whereIs } from './where.ts';

/** One thing that was found: what it is called, where it belongs, the part of it that answers, and when it was. */
export function ResultRow({ item, selected }: { item: FoundItem; selected: boolean }) {
  const format = useFormat();
  const now = useNow(60);
  const { title, detail, said, at, kind } = item;
  return (
    <a className={styles.row} href={whereIs(item)} data-selected={selected || undefined}>
      <span className={styles.main}>
        <span className={styles.title}>
          <MarkedText {...title} />
        </span>
        {detail && (
          <span className={styles.detail}>
            <MarkedText {...detail} />
          </span>
        )}
        {said && (
          <span className={styles.said}>
            <MarkedText {...said} />
          </span>
        )}
      </span>
      {at !== null && kind !== 'account' && (
        <time className={styles.at} dateTime={new Date(at).toISOString()}>
          {format.day(at, now)}
        </time>
      )}
    </a>
  );
}
