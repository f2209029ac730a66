import type { Fact } from '../../platform/ledger/fact.ts';

export type ProjectState = 'unstarted' | 'open' | 'closed' | 'cancelled';
export type MilestoneState = 'open' | 'done' | 'dropped';

/** A step of a project, as the facts about it tell. Times are epoch milliseconds. */
export interface Milestone {
  key: string;
  text: string;
  owner: string | null;
  /** The day first set. */
  by: string;
  movedTo: number | null;
  setAt: number;
  setFact: string;
  state: MilestoneState;
  endedAt: number | null;
  reason: string;
}

export interface Project {
  name: string | null;
  aim: string;
  account: string | null;
  owner: string | null;
  startedAt: number | null;
  startedFact: string | null;
  state: ProjectState;
  endedAt: number | null;
  endNote: string;
  milestones: Milestone[];
  /** Everybody who owns it or a step of it. */
  people: string[];
}

const unstarted: Project = {
  name: null,
  aim: '',
  account: null,
  owner: null,
  startedAt: null,
  startedFact: null,
  state: 'unstarted',
  endedAt: null,
  endNote: '',
  milestones: [],
  people: [],
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const inOrder = (a: Fact, b: Fact): number => a.happenedAt - b.happenedAt || (a.id < b.id ? -1 : 1);

const begun = (before: Project, fact: Fact): Project => ({
  ...before,
  name: text(fact.payload['name']),
  aim: text(fact.payload['aim']),
  account: before.account ?? fact.account,
  owner: fact.person,
  startedAt: before.startedAt ?? fact.happenedAt,
  startedFact: fact.id,
  state: before.state === 'unstarted' ? 'open' : before.state,
});

/** A step as it is set; said again, it is described anew from the day first set. */
const stepSet = (before: Milestone | undefined, fact: Fact): Milestone => ({
  ...(before ?? { movedTo: null, state: 'open', endedAt: null, reason: '' }),
  key: text(fact.payload['milestone']),
  text: text(fact.payload['text']),
  owner: fact.person ?? fact.actor,
  by: before?.by ?? text(fact.payload['by']),
  setAt: before?.setAt ?? fact.happenedAt,
  setFact: before?.setFact ?? fact.id,
});

/** What becomes of a step that is set and open. */
const stepGone = (before: Milestone, { type, payload, happenedAt }: Fact): Milestone => {
  if (before.state !== 'open') return before;
  if (type === 'project.milestone-moved') return { ...before, movedTo: Date.parse(text(payload['to'])) };
  const state = type === 'project.milestone-done' ? 'done' : 'dropped';
  return { ...before, state, endedAt: happenedAt, reason: text(payload['reason']) || text(payload['note']) };
};

const over = (before: Project, { type, payload, happenedAt }: Fact): Project =>
  before.state === 'closed' || before.state === 'cancelled'
    ? before
    : {
        ...before,
        state: type === 'project.closed' ? 'closed' : 'cancelled',
        endedAt: happenedAt,
        endNote: text(payload['note']) || text(payload['reason']),
      };

/** A project as all facts about it give it, in whatever order they came in. Pure. */
export const projectFrom = (facts: readonly Fact[]): Project => {
  let project = unstarted;
  const steps = new Map<string, Milestone>();
  for (const fact of facts.toSorted(inOrder)) {
    const key = text(fact.payload['milestone']);
    const step = steps.get(key);
    if (fact.type === 'project.started') project = begun(project, fact);
    else if (fact.type === 'project.closed' || fact.type === 'project.cancelled') project = over(project, fact);
    else if (fact.type === 'project.milestone-set') steps.set(key, stepSet(step, fact));
    else if (step) steps.set(key, stepGone(step, fact));
  }
  const milestones = [...steps.values()];
  const people = [project.owner, ...milestones.map(({ owner }) => owner)].filter((each) => each !== null);
  const state = project.startedFact === null ? 'unstarted' : project.state;
  return { ...project, state, milestones, people: [...new Set(people)].sort() };
};
