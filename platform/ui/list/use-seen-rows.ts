import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState, type RefObject } from 'react';

const row_px = 40;
/** Below this many rows all are drawn: find-in-page works and a screen reader has the whole table. */
const all_rows = 120;

const scroller = (element: HTMLElement | null) => element?.closest<HTMLElement>('[data-scroll]') ?? null;

/** Which rows of a table body are in sight, and how much room the others need above and below. */
export function useSeenRows(body: RefObject<HTMLElement | null>, count: number) {
  const [above_px, setAbove] = useState(0);
  const many = count > all_rows;
  useLayoutEffect(() => {
    const outer = scroller(body.current);
    if (!outer || !body.current) return;
    setAbove(body.current.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop);
  }, [body, count]);
  // oxlint-disable-next-line react/incompatible-library -- concerns the React compiler, which is not used here.
  const virtual = useVirtualizer({
    count,
    enabled: many,
    getScrollElement: () => scroller(body.current),
    estimateSize: () => row_px,
    scrollMargin: above_px,
    scrollPaddingStart: row_px + 8,
    overscan: 12,
  });
  const show = (index: number) =>
    many ? virtual.scrollToIndex(index) : body.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  if (!many) return { seen: Array.from({ length: count }, (_, index) => index), before_px: 0, after_px: 0, show };
  const items = virtual.getVirtualItems();
  const before_px = Math.max(0, (items[0]?.start ?? above_px) - above_px);
  const after_px = Math.max(0, virtual.getTotalSize() - ((items.at(-1)?.end ?? above_px) - above_px));
  return { seen: items.map(({ index }) => index), before_px, after_px, show };
}
