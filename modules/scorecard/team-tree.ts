/** A team as far as the tree of teams is concerned. */
export interface Branch {
  id: string;
  parent_id: string | null;
  lead_id: string | null;
}

/** A team and all teams below it. A circle of parents, which nobody should make, ends where it meets itself. */
export function branchOf(teams: readonly Branch[], root: string): string[] {
  const below = Map.groupBy(teams, ({ parent_id }) => parent_id);
  const found = new Set([root]);
  for (const id of found) for (const child of below.get(id) ?? []) found.add(child.id);
  return [...found];
}

/** The teams that somebody leads, with everything below them. */
export function ledBy(teams: readonly Branch[], person: string | null): Set<string> {
  if (person === null) return new Set();
  return new Set(teams.filter(({ lead_id }) => lead_id === person).flatMap(({ id }) => branchOf(teams, id)));
}
