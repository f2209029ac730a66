/** Somebody of the team, as the order of speaking needs to know them. */
export interface Speaker {
  id: string;
  name: string;
  /** The team's lead speaks last: the others are not to repeat what the lead has said. */
  lead: boolean;
  /** Whether they can speak today: neither absent nor excused. */
  away: boolean;
}

const byName = (a: Speaker, b: Speaker): number => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

/**
 * The order to speak in: by name, each day beginning with the next person, so that nobody is always the one who is cut
 * short; the lead last, and after everybody those who are away.
 * @param turn which huddle it is, counted in days; any whole number
 */
export const speakingOrder = <S extends Speaker>(people: readonly S[], turn: number): S[] => {
  const team = people.filter((person) => !person.lead).toSorted(byName);
  const from = team.length === 0 ? 0 : ((turn % team.length) + team.length) % team.length;
  const order = [
    ...team.slice(from),
    ...team.slice(0, from),
    ...people.filter((person) => person.lead).toSorted(byName),
  ];
  return [...order.filter((person) => !person.away), ...order.filter((person) => person.away)];
};
