import type { Pack } from './queries.ts';

/** The customers that a review speaks of: what is written down may be about one of them. */
export const accountsOf = (pack: Pack | undefined): { id: string; name: string }[] => {
  if (!pack) return [];
  const found = [
    ...pack.behind.flatMap(({ rows }) => rows.flatMap(({ account }) => account ?? [])),
    ...pack.successes.map(({ account }) => account),
    ...pack.tooLong.map(({ account }) => account),
    ...pack.losses.map(({ account }) => account),
    ...pack.actions.flatMap(({ account }) => account ?? []),
  ];
  return [...new Map(found.map((account) => [account.id, account])).values()].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
};
