/** A team at its depth below the top. */
export interface TreeRow<T> {
  team: T;
  depth: number;
}

/** Teams in the order of the tree, each after its parent. A team whose parent is unknown, or that stands above itself, is at the top. */
export function teamTree<T extends { id: string; name: string; parent: string | null }>(
  teams: readonly T[],
): TreeRow<T>[] {
  const known = new Set(teams.map(({ id }) => id));
  const below = Map.groupBy(teams, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  const rows: TreeRow<T>[] = [];
  const seen = new Set<string>();
  const walk = (list: readonly T[], depth: number): void => {
    for (const team of list.toSorted((a, b) => a.name.localeCompare(b.name))) {
      if (seen.has(team.id)) continue;
      seen.add(team.id);
      rows.push({ team, depth });
      walk(below.get(team.id) ?? [], depth + 1);
    }
  };
  walk(below.get('') ?? [], 0);
  walk(teams, 0);
  return rows;
}
