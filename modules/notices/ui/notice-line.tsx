import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useNoticeSay } from './notice-texts.ts';
import styles from './notices.module.css';
import type { Notice } from './queries.ts';

/** One notice: what is said, what about and whose, and when; a dot while it isn't read. */
export function NoticeLine({ notice, chosen, onRead }: { notice: Notice; chosen: boolean; onRead: () => void }) {
  const say = useNoticeSay();
  const format = useFormat();
  const { id, text, about, account, owner, at, to, readAt } = notice;
  const more = [account?.name, about, owner && say('of-owner', { owner })]
    .filter((each): each is string => typeof each === 'string' && each !== '' && !text.includes(each))
    .join(' · ');
  return (
    <a
      id={`notice-${id}`}
      href={to}
      className={styles.line}
      data-unread={readAt === null || undefined}
      data-chosen={chosen || undefined}
      onClick={onRead}
    >
      <span className={styles.words}>
        {readAt === null && <span className={styles.hidden}>{say('unread')}: </span>}
        {text}
        {more && <small>{more}</small>}
      </span>
      <time dateTime={new Date(at).toISOString()}>{format.time(at)}</time>
    </a>
  );
}
