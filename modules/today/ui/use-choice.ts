import { useNavigate, useSearch } from '@tanstack/react-router';

interface TodaySearch {
  row?: string;
  person?: string;
}

/** Which row is chosen and whose day it is, kept in the address: a reload, a link and "back" find the same place. */
export function useChoice() {
  const search = useSearch({ strict: false }) as TodaySearch;
  const navigate = useNavigate();
  const go = (change: TodaySearch, replace: boolean) =>
    void navigate({
      to: '/',
      search: Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value)),
      replace,
      resetScroll: false,
    } as never);
  return {
    row: search.row ?? null,
    person: search.person,
    /** Opening a row is a step one can go back from; walking on from row to row is not. */
    choose: (row: string | null) => go({ row: row ?? '' }, search.row !== undefined || row === null),
    look: (person: string | undefined) => go({ row: '', person: person ?? '' }, true),
  };
}
