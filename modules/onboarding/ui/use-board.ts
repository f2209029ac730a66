import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useAddress } from '../../scorecard/ui/index.ts';
import { type Asked, most_pages, onboardingQuery, type Show } from './queries.ts';

const shows = ['fresh', 'older', 'cohorts'] as const;

/** What the board shows, kept in its address: whose, which list, which row. */
export function useBoard() {
  const [address, change] = useAddress();
  const { subject, id, account } = address;
  const show: Show = shows.find((one) => one === address['show']) ?? 'fresh';
  const asked: Asked = useMemo(
    () => ({ ...(subject ? { subject: subject as NonNullable<Asked['subject']> } : {}), ...(id ? { id } : {}) }),
    [subject, id],
  );
  const list = useInfiniteQuery({
    ...onboardingQuery(asked, show === 'older' ? 'older' : 'fresh'),
    placeholderData: (before) => before,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const pages = list.data?.pages.length ?? 0;
  const more = hasNextPage && pages < most_pages;
  useEffect(() => {
    if (more && !isFetchingNextPage) void fetchNextPage();
  }, [more, isFetchingNextPage, fetchNextPage]);
  // Stuck ones first; the order of the clocks stays within each group.
  const rows = useMemo(() => {
    const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
    return [...all.filter(({ stuck }) => stuck.length > 0), ...all.filter(({ stuck }) => stuck.length === 0)];
  }, [list.data]);
  const toShow = (to: Show) => change({ show: to === 'fresh' ? null : to, account: null });
  return {
    asked,
    show,
    list,
    rows,
    head: list.data?.pages[0] ?? null,
    cut: hasNextPage && pages >= most_pages,
    row: show === 'cohorts' ? null : (rows.find((one) => one.account.id === account) ?? null),
    choose: (row: string | null) => change({ account: row }),
    toShow,
    stepShow: (by: number) => toShow(shows[Math.min(shows.length - 1, Math.max(0, shows.indexOf(show) + by))]!),
    toSubject: (to: { subject: string; id: string | null }) => change({ ...to, account: null }),
  };
}

export type BoardState = ReturnType<typeof useBoard>;
