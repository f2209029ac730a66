import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { Run } from './import-data.ts';
import styles from './import.module.css';

/** Odd things by their sort: how many, and the first of them in words. */
export function NoticeList({ notices }: { notices: Run['notices'] }) {
  const format = useFormat();
  return (
    <ul className={styles.reasons}>
      {notices.map(({ code, count, message }) => (
        <li key={code}>
          <b>{format.number(count)}</b>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
