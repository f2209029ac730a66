import { text } from './fields.ts';
import type { RowKind } from './kind.ts';

/** Teams, their place under one another, their lead and the time of their huddle. */
export const teams: RowKind = {
  shape: 'rows',
  key: 'teams',
  title: 'Teams',
  sentence: 'Teams, which team they belong to, who leads them and when they hold their huddle.',
  fileName: /^teams?$/,
  fields: [
    {
      key: 'team_id',
      label: 'Team',
      synonyms: ['id', 'team code', 'team'],
      kind: 'id',
      required: true,
      example: 'south',
    },
    text('name', 'Name', ['team name'], { required: true, max: 300, example: 'South team' }),
    { key: 'parent_team_id', label: 'Under team', synonyms: ['parent', 'parent team'], kind: 'id', example: 'desk' },
    { key: 'lead_id', label: 'Lead', synonyms: ['lead', 'team lead', 'manager'], kind: 'id', example: 'e-104' },
    text('huddle_at', 'Huddle at', ['huddle', 'huddle time'], {
      max: 8,
      help: 'The time of day, like 09:30.',
      example: '09:30',
    }),
    text('zone', 'Time zone', ['timezone'], { max: 60, example: 'Asia/Kolkata' }),
  ],
  toFacts: (row) => [
    {
      type: 'team.defined',
      happenedAt: null,
      describes: String(row['team_id']),
      payload: {
        team: row['team_id'],
        name: row['name'],
        parent: row['parent_team_id'],
        lead: row['lead_id'],
        huddle_at: typeof row['huddle_at'] === 'string' ? row['huddle_at'].slice(0, 5) : null,
        zone: row['zone'],
      },
    },
  ],
};
