import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useAddress } from '../../scorecard/ui/index.ts';
import { monthAfter } from '../month.ts';
import { grouped } from './grouped.ts';
import { type Asked, most_pages, renewalsQuery, type Show, summaryQuery } from './queries.ts';

const shows = ['month', 'early', 'ended', 'said'] as const;

/** What the page shows, kept in its address: whose, which month, which list, which row. */
export function useBoard() {
  const [address, change] = useAddress();
  const { subject, id, month, term } = address;
  const show: Show = shows.find((one) => one === address['show']) ?? 'month';
  const asked: Asked = useMemo(
    () => ({
      ...(subject ? { subject: subject as NonNullable<Asked['subject']> } : {}),
      ...(id ? { id } : {}),
      ...(month ? { month } : {}),
    }),
    [subject, id, month],
  );
  const summary = useQuery({ ...summaryQuery(asked), placeholderData: (before) => before });
  const list = useInfiniteQuery(renewalsQuery(asked, show === 'said' ? 'month' : show));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const pages = list.data?.pages.length ?? 0;
  const more = hasNextPage && pages < most_pages;
  useEffect(() => {
    if (more && !isFetchingNextPage) void fetchNextPage();
  }, [more, isFetchingNextPage, fetchNextPage]);
  const rows = useMemo(() => grouped(list.data?.pages.flatMap(({ items }) => items) ?? [], show), [list.data, show]);
  const choose = (row: string | null) => change({ term: row });
  const toMonth = (to: string) => change({ month: to, show: null, term: null });
  return {
    asked,
    show,
    summary,
    list,
    rows,
    cut: hasNextPage && pages >= most_pages,
    row: show === 'said' ? null : (rows.find((one) => one.id === term) ?? null),
    choose,
    toMonth,
    step: (by: number) => summary.data && toMonth(monthAfter(month ?? summary.data.month, by)),
    toShow: (to: Show) => change({ show: to === 'month' ? null : to, term: null }),
    stepShow: (by: number) => {
      const to = shows[Math.min(shows.length - 1, Math.max(0, shows.indexOf(show) + by))]!;
      change({ show: to === 'month' ? null : to, term: null });
    },
    toSubject: (to: { subject: string; id: string | null }) => change({ ...to, term: null }),
  };
}

export type BoardState = ReturnType<typeof useBoard>;
