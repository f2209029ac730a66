import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type Asked, askedOf } from './asked.ts';

/** What the page shows, kept in its address: a link, a reload and "back" find the same accounts. */
export function useAsked() {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const text = JSON.stringify(askedOf(search));
  const asked = useMemo(() => JSON.parse(text) as Asked, [text]);
  const row = typeof search['row'] === 'string' && search['row'] !== '' ? search['row'] : null;
  const go = useCallback(
    (to: Asked, open: string | null, replace: boolean) =>
      void navigate({
        to: '/accounts',
        search: { ...to, ...(open ? { row: open } : {}) },
        replace,
        resetScroll: false,
      } as never),
    [navigate],
  );
  const ask = useCallback((to: Asked) => go(askedOf(to), row, true), [go, row]);
  // Opening an account is a step one can go back from; walking on from one to the next is not.
  const open = useCallback(
    (account: string | null) => go(asked, account, row !== null || account === null),
    [go, asked, row],
  );
  return {
    asked,
    /** The account whose context is open beside the list. */
    row,
    ask,
    open,
  };
}
