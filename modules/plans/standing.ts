/**
 * How an account stands as to its next plan: exactly one of these at any moment. Pure; instants are epoch milliseconds.
 * `planned`: a dated plan whose day has not passed. `excused`: a recorded reason why there is none, still valid.
 * `missing`: neither. `lost`: the customer left, and nobody need plan anything.
 */
export type Standing = 'planned' | 'excused' | 'missing' | 'lost';

/** Something that says what comes next with an account, or that nothing does. */
export interface PlanEvent {
  /** The fact that says so. */
  id: string;
  at: number;
  kind: 'plan' | 'excuse' | 'none' | 'lost' | 'move';
  /** Of what happens at one moment the higher comes later: talks and plans, what ends them, what moves them. */
  rank: 0 | 1 | 2;
  /** Until when it holds: the end of the planned day, or of the reason. Null: without end. */
  until: number | null;
}

const inOrder = (a: PlanEvent, b: PlanEvent): number => a.at - b.at || a.rank - b.rank || (a.id < b.id ? -1 : 1);

interface InForce {
  value: Standing;
  until: number | null;
}

const nothing: InForce = { value: 'missing', until: null };
const says = { plan: 'planned', excuse: 'excused', none: 'missing', lost: 'lost' } as const;

/** What each event leads to, in order. A move carries a plan to another day; without a plan it says nothing. */
const forcesOf = (events: readonly PlanEvent[]): { at: number; force: InForce }[] => {
  let force = nothing;
  return [...events].sort(inOrder).map(({ at, kind, until }) => {
    if (kind !== 'move') force = { value: says[kind], until };
    else if (force.value === 'planned') force = { value: 'planned', until };
    return { at, force };
  });
};

const valueOf = ({ value, until }: InForce, at: number): Standing =>
  until !== null && at >= until ? 'missing' : value;

/** How an account with these events stands at a moment. */
export const standingAt = (events: readonly PlanEvent[], at: number): Standing =>
  valueOf(forcesOf(events).findLast((each) => each.at <= at)?.force ?? nothing, at);

/** From this moment on an account stands so, as this fact (or its running out) leads to. */
export interface StandingPoint {
  event: string;
  /** The point where the event begins to hold, or the one where it runs out. */
  end: boolean;
  at: number;
  value: Standing;
}

/**
 * The points of an account's standing from a moment on. Each event gives one where it happens and one where it would run
 * out, whatever came in between (none where it had run out before it was said); so the points follow from the events alone, and a new event only changes those after it.
 * @param events all since the last one before `since` that is no move, and earlier ones that run out later
 */
export const pointsOf = (events: readonly PlanEvent[], since: number): StandingPoint[] => {
  const forces = forcesOf(events);
  const at = (moment: number) => valueOf(forces.findLast((each) => each.at <= moment)?.force ?? nothing, moment);
  return events.flatMap(({ id, at: begins, until }) => [
    ...(begins >= since ? [{ event: id, end: false, at: begins, value: at(begins) }] : []),
    ...(until !== null && until > begins && until >= since
      ? [{ event: id, end: true, at: until, value: at(until) }]
      : []),
  ]);
};
