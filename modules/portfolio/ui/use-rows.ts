import { useQueries, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Asked } from './asked.ts';
import { type PortfolioRow, window_rows, windowQuery } from './queries.ts';

const scroller = (element: HTMLElement | null) => element?.closest<HTMLElement>('[data-scroll]') ?? null;

/**
 * The rows in sight: only they are drawn, and only the hundreds that they lie in are fetched. The first hundred tells
 * how many there are; while another question is under way its rows stay, marked as old.
 */
export function useRows(asked: Asked, body: RefObject<HTMLElement | null>, row_px: number) {
  const first = useQuery({ ...windowQuery(asked, 0), placeholderData: (before) => before });
  const total = first.data?.total ?? 0;
  const [above_px, setAbove] = useState(0);
  useLayoutEffect(() => {
    const outer = scroller(body.current);
    if (!outer || !body.current) return;
    setAbove(body.current.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop);
  }, [body, total]);
  // oxlint-disable-next-line react/incompatible-library -- concerns the React compiler, which is not used here.
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller(body.current),
    estimateSize: () => row_px,
    scrollMargin: above_px,
    scrollPaddingStart: 48,
    scrollPaddingEnd: 72,
    overscan: 8,
    initialRect: { width: 1200, height: 900 },
  });
  const items = virtual.getVirtualItems();
  const further = [...new Set(items.map(({ index }) => Math.floor(index / window_rows)))].filter((nth) => nth > 0);
  const more = useQueries({ queries: further.map((nth) => windowQuery(asked, nth)) });
  const rowAt = (index: number): PortfolioRow | undefined => {
    const nth = Math.floor(index / window_rows);
    const window = nth === 0 ? first.data : more[further.indexOf(nth)]?.data;
    return window?.items[index % window_rows];
  };
  return {
    first,
    total,
    rowAt,
    seen: items.map(({ index }) => index),
    before_px: Math.max(0, (items[0]?.start ?? above_px) - above_px),
    after_px: Math.max(0, virtual.getTotalSize() - ((items.at(-1)?.end ?? above_px) - above_px)),
    show: (index: number) => virtual.scrollToIndex(index),
  };
}

export type Rows = ReturnType<typeof useRows>;
