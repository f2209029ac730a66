interface TeamInLine {
  id: string;
  parent_id: string | null;
}

/** The teams that have none of the others above them. */
export const topTeams = <T extends TeamInLine>(teams: readonly T[]): T[] => {
  const ids = new Set(teams.map(({ id }) => id));
  return teams.filter(({ parent_id }) => parent_id === null || !ids.has(parent_id));
};

/** A team and every team below it, by id. */
export const below = (teams: readonly TeamInLine[], id: string): Set<string> => {
  const line = new Set([id]);
  // Each round reaches one level further; there are no more levels than teams.
  for (let round = 0; round < teams.length; round++)
    for (const team of teams) if (team.parent_id !== null && line.has(team.parent_id)) line.add(team.id);
  return line;
};
