import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(2_000);
const of = { project: key, account: key.nullish(), person: key.nullish() };
/** A milestone's key is its own in the whole organisation, not only in its project. */
const step = { ...of, milestone: key };

const about = {
  account: (payload: { account?: string | null | undefined }) => payload.account,
  person: (payload: { person?: string | null | undefined }) => payload.person,
};

export const projectStarted = factType({
  type: 'project.started',
  title: 'Project started',
  sentence: 'Something is to be done that takes several steps; somebody owns it. Said again, it is described anew.',
  payload: z.strictObject({ ...of, name: text.min(1).max(200), aim: text.nullish() }),
  ...about,
  example: {
    project: 'pr-1',
    name: 'Move Lakeside to online booking',
    aim: 'No paper diary after March',
    person: 'e-117',
  },
});

export const milestoneSet = factType({
  type: 'project.milestone-set',
  title: 'Milestone set',
  sentence: 'A step of a project, whose it is, and the day by which it is to be done.',
  payload: z.strictObject({ ...step, text: text.min(1).max(300), by: z.iso.date() }),
  ...about,
  example: { project: 'pr-1', milestone: 'pr-1/m-1', text: 'Diary copied over', by: '2026-11-27', person: 'e-117' },
});

export const milestoneMoved = factType({
  type: 'project.milestone-moved',
  title: 'Milestone moved',
  sentence: 'A step is to be done by another day. Kept or broken is still judged by the first.',
  payload: z.strictObject({ ...step, to: z.iso.datetime({ offset: true }), reason: text.nullish() }),
  ...about,
  example: {
    project: 'pr-1',
    milestone: 'pr-1/m-1',
    to: '2026-12-04T00:00:00+05:30',
    reason: 'They are short of staff',
  },
});

export const milestoneDone = factType({
  type: 'project.milestone-done',
  title: 'Milestone done',
  sentence: 'A step of a project is done.',
  payload: z.strictObject({ ...step, note: text.nullish() }),
  ...about,
  example: { project: 'pr-1', milestone: 'pr-1/m-1', person: 'e-117' },
});

export const milestoneDropped = factType({
  type: 'project.milestone-dropped',
  title: 'Milestone dropped',
  sentence: 'A step is no longer needed.',
  payload: z.strictObject({ ...step, reason: text.nullish() }),
  ...about,
  example: { project: 'pr-1', milestone: 'pr-1/m-1', reason: 'The new diary imports by itself' },
});

export const projectClosed = factType({
  type: 'project.closed',
  title: 'Project closed',
  sentence: 'A project has reached its end; what came of it.',
  payload: z.strictObject({ ...of, note: text.nullish() }),
  ...about,
  example: { project: 'pr-1', note: 'All bookings come online now', person: 'e-117' },
});

export const projectCancelled = factType({
  type: 'project.cancelled',
  title: 'Project cancelled',
  sentence: 'A project is given up, and why.',
  payload: z.strictObject({ ...of, reason: text.min(1) }),
  ...about,
  example: { project: 'pr-1', reason: 'The clinic closes', person: 'e-117' },
});

export const projectFacts = [
  projectStarted,
  milestoneSet,
  milestoneMoved,
  milestoneDone,
  milestoneDropped,
  projectClosed,
  projectCancelled,
];
