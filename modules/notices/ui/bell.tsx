import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import styles from './bell.module.css';
import { useNoticeSay } from './notice-texts.ts';
import { unreadQuery } from './queries.ts';

const NoticePanel = lazy(() => import('./notice-panel.tsx'));

/** How many notices wait, and the way to them. The panel is fetched when it is first opened. */
export function Bell({ keysLabel }: { keysLabel: string }) {
  const say = useNoticeSay();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  useKeys({ 'g n': { does: say('key.open'), run: () => setOpen(true) } }, keysLabel);
  return (
    <>
      <button
        type="button"
        className={styles.bell}
        aria-label={unread > 0 ? say('bell.unread', { count: unread }) : say('bell')}
        aria-haspopup="dialog"
        aria-keyshortcuts="g n"
        onClick={() => setOpen(true)}
      >
        <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z M10 20.5a2.2 2.2 0 0 0 4 0" />
        </svg>
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {unread > 99 ? say('bell.many') : unread}
          </span>
        )}
      </button>
      <Suspense>{open && <NoticePanel onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
