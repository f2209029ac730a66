import type { TableShape } from '../../platform/db/rows.ts';

export const projectTable: TableShape = {
  name: 'project',
  key: ['id'],
  columns: {
    id: 'uuid',
    key: 'text',
    name: 'text',
    aim: 'text',
    account_id: 'uuid',
    owner_id: 'uuid',
    started_at: 'timestamptz',
    started_fact: 'uuid',
    state: 'text',
    ended_at: 'timestamptz',
    end_note: 'text',
    people: 'text[]',
    facts: 'text[]',
  },
};

export const milestoneTable: TableShape = {
  name: 'project_milestone',
  key: ['id'],
  columns: {
    id: 'uuid',
    project_id: 'uuid',
    key: 'text',
    text: 'text',
    owner_id: 'uuid',
    by_day: 'date',
    moved_to: 'timestamptz',
    set_at: 'timestamptz',
    commitment_id: 'uuid',
    state: 'text',
    ended_at: 'timestamptz',
    reason: 'text',
  },
};
