import { measures } from '../../../catalogue/measures/index.ts';
import { number, ownId, personField, text } from './fields.ts';
import type { RowKind } from './kind.ts';

const known = new Set(measures.map((measure) => measure.key));

/** What a person or a team is to reach in a month. */
export const targets: RowKind = {
  shape: 'rows',
  key: 'targets',
  title: 'Targets',
  sentence: 'What a person or a team is to reach in a month.',
  fileName: /^(.*[-_ ])?targets?$/,
  fields: [
    ownId('target_id', 'Target', ['target number'], { example: 'G-1' }),
    personField(),
    { key: 'team_id', label: 'Team', synonyms: ['team'], kind: 'id', example: '' },
    text('measure', 'Measure', ['kpi', 'metric'], { required: true, max: 120, example: 'effective_calls_per_day' }),
    text('month', 'Month', ['period'], { required: true, max: 20, help: 'Like 2026-11.', example: '2026-11' }),
    number('target', 'Target value', ['value', 'goal'], { required: true, example: '20' }),
  ],
  toFacts: (row) => {
    const measure = String(row['measure']);
    if (!known.has(measure))
      return {
        reason: `There is no measure "${measure}". The dictionary page lists those there are.`,
        field: 'measure',
      };
    return [
      {
        type: 'target.set',
        happenedAt: null,
        describes: String(row['target_id']),
        payload: {
          measure,
          person: row['person_id'],
          team: row['team_id'],
          period: String(row['month']).slice(0, 7),
          value: row['target'],
        },
      },
    ];
  },
};
