/** A place somebody held: in a team and a role, under somebody, from an instant on (epoch milliseconds). */
export interface Stay {
  from: number;
  team: string | null;
  role: string;
  reportsTo: string | null;
}

/** Placements, newest first, with those joined that say the same as the one before: a new phone number is no move. */
export function stays<T extends Stay>(placements: readonly T[]): T[] {
  return placements.filter((place, index) => {
    const before = placements[index + 1];
    if (!before) return true;
    return place.team !== before.team || place.role !== before.role || place.reportsTo !== before.reportsTo;
  });
}
