import type { ReactNode } from 'react';
import type { Place } from './edit-context.tsx';
import { useEditSay } from './edit-texts.ts';
import styles from './fields.module.css';

interface FieldFrameProps {
  place: Place<unknown>;
  /** What stood here before, in words; nothing when it isn't worth saying. */
  was?: string | null;
  wide?: boolean;
  /** A list marks itself only when it has more or fewer entries: its fields mark the rest. */
  list?: boolean;
  children: ReactNode;
}

/** Around a field: a mark when it says something new, what it was, and what is wrong with it. */
export function FieldFrame({ place, was, wide, list, children }: FieldFrameProps) {
  const say = useEditSay();
  const marked = list ? place.changed && sizeOf(place.value) !== sizeOf(place.was) : place.changed;
  return (
    <span className={styles.frame} data-frame="" data-changed={marked || undefined} data-wide={wide}>
      {children}
      {place.changed && was && <span className={styles.was}>{say('field.was', { value: was })}</span>}
      {place.wrong && (
        <span className={styles.wrong} data-wrong="" id={wrongId(place.path)} role="alert">
          {place.wrong}
        </span>
      )}
    </span>
  );
}

const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

export function wrongId(path: string): string {
  return `wrong ${path}`.replaceAll(' ', '-');
}

/** What every control of a place carries: its address for the side panel and the arrows, and its fault for readers. */
export function marks({ path, wrong }: Place<unknown>) {
  return {
    'data-path': path,
    'aria-invalid': wrong ? (true as const) : undefined,
    'aria-describedby': wrong ? wrongId(path) : undefined,
  };
}
