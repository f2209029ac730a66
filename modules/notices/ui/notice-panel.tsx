import { Button, Drawer } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/client.ts';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { kitSay } from '../../../platform/ui/kit-texts.ts';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import type { readOne, readThem } from '../routes.ts';
import { NoticeLine } from './notice-line.tsx';
import { useNoticeSay } from './notice-texts.ts';
import styles from './notices.module.css';
import { forgetNotices, type Notice, noticesQuery } from './queries.ts';

/** The notices by day; each leads to what it is about, and is read then. */
export default function NoticePanel({ onClose }: { onClose: () => void }) {
  const say = useNoticeSay();
  const client = useQueryClient();
  const query = useQuery({ ...noticesQuery, staleTime: 0 });
  const items = query.data?.items ?? [];
  const unread = query.data?.unread ?? 0;
  const [wanted, select] = useState<string | null>(null);
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === wanted),
  );
  const chosen = items[at] ?? null;
  const { mutate: markAll, isPending } = useMutation({
    mutationFn: () => call<typeof readThem>('POST', '/api/v1/notices/read', { body: { until: items[0]?.at ?? 0 } }),
    onSettled: () => forgetNotices(client),
  });
  const { mutate: markOne } = useMutation({
    mutationFn: (id: string) => call<typeof readOne>('POST', '/api/v1/notices/read-one', { body: { id } }),
    onSettled: () => forgetNotices(client),
  });
  const read = ({ id, readAt }: Notice) => {
    if (readAt === null) markOne(id);
    onClose();
  };
  const step = (by: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (!next) return;
    select(next.id);
    document.getElementById(`notice-${next.id}`)?.focus();
  };
  // The panel lies before the page: its keys work although a dialog is open.
  useKeys(
    {
      'j|ArrowDown': { does: say('key.next'), run: () => step(1), typing: true },
      'k|ArrowUp': { does: say('key.previous'), run: () => step(-1), typing: true },
      'o|Enter': {
        does: say('key.go'),
        typing: true,
        run: (event) => {
          const target = (event.target as HTMLElement).closest<HTMLElement>('a,button');
          if (event.key === 'Enter' && target) target.click();
          else if (chosen) document.getElementById(`notice-${chosen.id}`)?.click();
        },
      },
      r: { does: say('key.all'), run: () => unread > 0 && markAll(), typing: true },
    },
    say('title'),
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      // Its own head: the drawer's would be a second banner of the page.
      withCloseButton={false}
      attributes={{ content: { 'aria-label': say('title') } }}
    >
      <div className={styles.acts}>
        <h2>{say('title')}</h2>
        <Button variant="subtle" size="compact-md" onClick={onClose}>
          {kitSay('panel.close')}
        </Button>
      </div>
      <div className={styles.acts}>
        <Button
          variant="default"
          size="compact-md"
          disabled={unread === 0}
          loading={isPending}
          rightSection={<KeyCaps keys="r" />}
          onClick={() => markAll()}
        >
          {say('all-read')}
        </Button>
        <a href="/settings/notices" onClick={onClose}>
          {say('choose')}
        </a>
      </div>
      <Loaded query={query} skeleton={<RowsSkeleton count={6} />}>
        {() =>
          items.length === 0 ? (
            <Empty title={say('none')}>{say('none-detail')}</Empty>
          ) : (
            <ByDay items={items} chosen={chosen?.id ?? null} onRead={read} />
          )
        }
      </Loaded>
    </Drawer>
  );
}

interface ByDayProps {
  items: readonly Notice[];
  chosen: string | null;
  onRead: (notice: Notice) => void;
}

function ByDay({ items, chosen, onRead }: ByDayProps) {
  const format = useFormat();
  const now = useNow(60);
  return [...Map.groupBy(items, ({ at }) => format.day(at, now))].map(([day, own]) => (
    <section key={day} className={styles.day}>
      <h3>{day}</h3>
      <ul>
        {own.map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} chosen={notice.id === chosen} onRead={() => onRead(notice)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
