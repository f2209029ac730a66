import { accountField, day, ownId, personField, text, time } from './fields.ts';
import type { Draft, RowKind } from './kind.ts';
import { said } from './said.ts';

/** What takes several steps: who owns it, what it is about, and how it ended. */
export const projects: RowKind = {
  shape: 'rows',
  key: 'projects',
  title: 'Projects',
  sentence: 'What takes several steps: whose it is, what for, and how it ended.',
  fileName: /^(.*[-_ ])?projects?$/,
  fields: [
    ownId('project_id', 'Project', ['project'], { example: 'PR-1' }),
    personField({ required: true }),
    text('name', 'Name', ['project name', 'title'], { required: true, max: 200, example: 'Move to online booking' }),
    text('aim', 'Aim', ['what for', 'goal', 'description'], { max: 2_000 }),
    accountField({ required: false }),
    time('started_at', 'Started at', ['started on', 'start', 'date'], { required: true, dateMeans: 'start' }),
    time('closed_at', 'Closed at', ['closed on', 'done on', 'finished on'], { example: '' }),
    time('cancelled_at', 'Cancelled at', ['cancelled on', 'given up on'], { example: '' }),
    text('ended_with', 'Ended with', ['result', 'outcome', 'reason'], { max: 2_000 }),
  ],
  toFacts: (row) => {
    const id = `projects:${row['project_id']}`;
    const of = { project: row['project_id'], account: row['account_id'], person: row['person_id'] };
    const ended = (type: string, at: string, words: object): Draft[] =>
      row[at] === null || row[at] === undefined
        ? []
        : [{ type, happenedAt: row[at] as number, externalId: `${id}:${at}`, payload: said({ ...of, ...words }) }];
    return [
      {
        type: 'project.started',
        happenedAt: row['started_at'] as number,
        externalId: id,
        payload: said({ ...of, name: row['name'], aim: row['aim'] }),
      },
      ...ended('project.closed', 'closed_at', { note: row['ended_with'] }),
      ...ended('project.cancelled', 'cancelled_at', { reason: row['ended_with'] || 'Not said' }),
    ];
  },
};

/** The steps of projects, each with its own owner and day. */
export const projectSteps: RowKind = {
  shape: 'rows',
  key: 'project-steps',
  title: 'Steps of projects',
  sentence: 'The steps of projects: whose each is, by which day, and when it was done.',
  fileName: /^(.*[-_ ])?(project[-_ ]steps?|milestones?[-_ ]of[-_ ]projects?|project[-_ ]milestones?)$/,
  fields: [
    ownId('step_id', 'Step', ['milestone', 'milestone id', 'step'], {
      example: 'PR-1/1',
      help: 'Your own reference, no two projects share one; the same one never counts twice.',
    }),
    { ...ownId('project_id', 'Project', ['project']), help: 'The project’s own reference.', example: 'PR-1' },
    personField({ required: true }),
    text('text', 'Step', ['what', 'step name', 'milestone name', 'description'], {
      required: true,
      max: 300,
      example: 'Diary copied over',
    }),
    accountField({ required: false }),
    time('set_at', 'Set at', ['set on', 'created at', 'created on'], { required: true, dateMeans: 'start' }),
    day('by', 'By', ['due', 'due on', 'due date', 'deadline'], { required: true, example: '2026-11-27' }),
    time('done_at', 'Done at', ['done on', 'completed on', 'finished on'], { example: '' }),
    time('dropped_at', 'Dropped at', ['dropped on', 'cancelled on'], { example: '' }),
  ],
  toFacts: (row) => {
    const id = `project-steps:${row['step_id']}`;
    const of = { project: row['project_id'], milestone: row['step_id'], account: row['account_id'] };
    const ended = (type: string, at: string): Draft[] =>
      row[at] === null || row[at] === undefined
        ? []
        : [
            {
              type,
              happenedAt: row[at] as number,
              externalId: `${id}:${at}`,
              payload: said({ ...of, person: row['person_id'] }),
            },
          ];
    return [
      {
        type: 'project.milestone-set',
        happenedAt: row['set_at'] as number,
        externalId: id,
        payload: said({ ...of, person: row['person_id'], text: row['text'], by: row['by'] }),
      },
      ...ended('project.milestone-done', 'done_at'),
      ...ended('project.milestone-dropped', 'dropped_at'),
    ];
  },
};
