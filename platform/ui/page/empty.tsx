import type { ReactNode } from 'react';
import { State } from './state.tsx';

interface EmptyProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  alone?: boolean;
}

/** Nothing here yet, or nothing left to do: says which, and offers the next step. */
export function Empty({ title, children, action, alone = false }: EmptyProps) {
  return (
    <State shape="empty" alone={alone} title={title} action={action}>
      {children && <p>{children}</p>}
    </State>
  );
}
