/** A goal as far as the tree of goals is concerned. */
export interface Leaf {
  id: string;
  parent_id: string | null;
  level: 'organisation' | 'team' | 'person';
}

const depth = { organisation: 0, team: 1, person: 2 } as const;

/** Why a goal may not hang below another, or null when it may: an aim serves one of its own level or above. */
export function refuseParent(goals: readonly Leaf[], goal: Leaf): string | null {
  if (goal.parent_id === null) return null;
  const byId = new Map(goals.map((one) => [one.id, one]));
  const parent = byId.get(goal.parent_id);
  if (!parent) return 'There is no such goal in this period to hang it below.';
  if (depth[parent.level] > depth[goal.level])
    return `A goal of the ${goal.level} cannot serve one of a ${parent.level}; hang it higher.`;
  const seen = new Set([goal.id]);
  for (
    let above: Leaf | undefined = parent;
    above;
    above = above.parent_id === null ? undefined : byId.get(above.parent_id)
  ) {
    if (seen.has(above.id)) return 'That would hang the goal below itself.';
    seen.add(above.id);
  }
  return null;
}

/** The goals in the order of the tree, each with its depth; a goal whose parent is not to be seen stands at the top. */
export function inOrder<T extends Leaf>(goals: readonly T[]): { goal: T; depth: number }[] {
  const there = new Set(goals.map(({ id }) => id));
  const below = Map.groupBy(goals, ({ parent_id }) => (parent_id !== null && there.has(parent_id) ? parent_id : null));
  const walk = (parent: string | null, at: number): { goal: T; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((goal) => [{ goal, depth: at }, ...walk(goal.id, at + 1)]);
  return walk(null, 0);
}
