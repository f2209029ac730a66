import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { useKitSay } from '../kit-texts.ts';
import { SectionHead } from '../page/page.tsx';
import { listItems, moveSelection } from './list-items.ts';
import styles from './row-list.module.css';

export interface RowListProps<T> {
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Rows of one group stand together under its heading; rows are expected in that order. */
  groupOf?: (row: T) => string;
  children: (row: T, selected: boolean) => ReactNode;
  selected: string | null;
  onSelect: (key: string) => void;
  /** Enter on a row; default is the same as choosing it. */
  onOpen?: (key: string) => void;
  label: string;
  row_px?: number;
  /** Off where another list on the page owns j and k. */
  keys?: boolean;
}

/** The nearest scrolling ancestor is marked with data-scroll by the shell and the panels. */
const scroller = (element: HTMLElement | null) => element?.closest<HTMLElement>('[data-scroll]') ?? null;

/** A list of rows with j/k, drawn only where it is seen: ten thousand rows cost as much as twenty. */
export function RowList<T>(props: RowListProps<T>) {
  const {
    rows,
    keyOf,
    groupOf,
    children,
    selected,
    onSelect,
    onOpen = onSelect,
    label,
    row_px = 52,
    keys = true,
  } = props;
  const say = useKitSay();
  const list = useRef<HTMLDivElement>(null);
  const [above_px, setAbove] = useState(0);
  const items = useMemo(() => listItems(rows, keyOf, groupOf), [rows, keyOf, groupOf]);
  useLayoutEffect(() => {
    const outer = scroller(list.current);
    if (!outer || !list.current) return;
    setAbove(list.current.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop);
  }, [items]);
  // oxlint-disable-next-line react/incompatible-library -- concerns the React compiler, which is not used here.
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller(list.current),
    estimateSize: (index) => (items[index]?.kind === 'group' ? 36 : row_px),
    getItemKey: (index) => items[index]?.key ?? index,
    scrollMargin: above_px,
    scrollPaddingStart: 64,
    scrollPaddingEnd: 24,
    overscan: 8,
    initialRect: { width: 800, height: 900 },
  });
  const move = (step: number) => {
    const to = moveSelection(items, selected, step);
    if (to === null) return;
    onSelect(items[to]!.key);
    virtual.scrollToIndex(to, { align: 'auto' });
  };
  useKeys(
    {
      'j|ArrowDown': { does: say('keys.next'), run: () => move(1) },
      'k|ArrowUp': { does: say('keys.previous'), run: () => move(-1) },
      Home: { does: say('keys.first'), run: () => move(-Infinity) },
      End: { does: say('keys.last'), run: () => move(Infinity) },
      'o|Enter': { does: say('keys.open'), run: (event) => openRow(event, selected, onOpen) },
    },
    label,
    keys,
  );
  return (
    <div ref={list} role="list" aria-label={label} className={styles.list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((seen) => {
        const item = items[seen.index]!;
        return (
          <div
            key={seen.key}
            role="listitem"
            data-index={seen.index}
            ref={virtual.measureElement}
            className={styles.item}
            style={{ transform: `translateY(${seen.start - above_px}px)` }}
          >
            {item.kind === 'group' ? (
              <div className={styles.group}>
                <SectionHead title={item.title} />
              </div>
            ) : (
              children(item.row, item.key === selected)
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Enter on a focused button is that button's, not the list's. */
function openRow(event: KeyboardEvent, selected: string | null, onOpen: (key: string) => void): void {
  const target = event.target as HTMLElement;
  if (event.key === 'Enter' && target.closest('button,a')) {
    target.click();
    return;
  }
  if (selected !== null) onOpen(selected);
}
