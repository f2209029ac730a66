import type { ReactNode } from 'react';
import { State } from './state.tsx';

/** Nothing here yet, or nothing left to do: says which, and offers the next step. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <State shape="empty" title={title} action={action}>
      {children && <p>{children}</p>}
    </State>
  );
}
