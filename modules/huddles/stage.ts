/** How long each person was spoken about, in the order in which they came up. */
export interface Turn {
  person: string;
  seconds: number;
}

/** A huddle under way, as every screen of the team shows it. Instants are epoch milliseconds. */
export interface Stage {
  startedAt: number | null;
  endedAt: number | null;
  /** Who is on stage; null before the huddle, after it, and for a team without people. */
  onStage: string | null;
  /** Since when the clock runs; null while it stands still. */
  since: number | null;
  turns: Turn[];
}

export const emptyStage: Stage = { startedAt: null, endedAt: null, onStage: null, since: null, turns: [] };

/** Puts what the clock has counted so far down to the person on stage, and lets it run on from `now`. */
const banked = (stage: Stage, now: number): Stage => {
  if (stage.since === null || stage.onStage === null) return stage;
  const gone = Math.max(0, now - stage.since) / 1000;
  const known = stage.turns.some(({ person }) => person === stage.onStage);
  const turns = known
    ? stage.turns.map((turn) => (turn.person === stage.onStage ? { ...turn, seconds: turn.seconds + gone } : turn))
    : [...stage.turns, { person: stage.onStage, seconds: gone }];
  return { ...stage, turns, since: now };
};

const withTurn = (turns: Turn[], person: string): Turn[] =>
  turns.some((turn) => turn.person === person) ? turns : [...turns, { person, seconds: 0 }];

/** Begins with the first person; a huddle that has begun, or was ended by mistake, goes on where it was. */
export const start = (stage: Stage, first: string | null, now: number): Stage => {
  if (stage.startedAt !== null && stage.endedAt === null)
    return stage.since === null ? { ...stage, since: now } : stage;
  const onStage = stage.onStage ?? first;
  return {
    startedAt: stage.startedAt ?? now,
    endedAt: null,
    onStage,
    since: now,
    turns: onStage === null ? stage.turns : withTurn(stage.turns, onStage),
  };
};

/** Brings a person on stage. Nothing happens before the huddle has begun, after it, or when they are there already. */
export const turnTo = (stage: Stage, person: string, now: number): Stage => {
  if (stage.startedAt === null || stage.endedAt !== null || stage.onStage === person) return stage;
  const left = banked(stage, now);
  return { ...left, onStage: person, since: stage.since === null ? null : now, turns: withTurn(left.turns, person) };
};

/** Stops the clock. */
export const pause = (stage: Stage, now: number): Stage => ({ ...banked(stage, now), since: null });

/** Ends the huddle; the person on stage is remembered, so that a huddle ended by mistake goes on with them. */
export const end = (stage: Stage, now: number): Stage =>
  stage.startedAt === null || stage.endedAt !== null ? stage : { ...pause(stage, now), endedAt: now };

/** Seconds that the huddle has taken, pauses left out. */
export const takenSeconds = (stage: Stage, now: number): number =>
  stage.turns.reduce((sum, turn) => sum + turn.seconds, 0) +
  (stage.since === null ? 0 : Math.max(0, now - stage.since) / 1000);

/** Seconds that a person has had. */
export const turnSeconds = (stage: Stage, person: string, now: number): number => {
  const had = stage.turns.find((turn) => turn.person === person)?.seconds ?? 0;
  return had + (stage.onStage === person && stage.since !== null ? Math.max(0, now - stage.since) / 1000 : 0);
};
