import { accountField, ownId, personField, time } from './fields.ts';
import type { RowKind } from './kind.ts';
import { said } from './said.ts';

/** What went well, or badly, and what others can take from it. */
export const learnings: RowKind = {
  shape: 'rows',
  key: 'learnings',
  title: 'Learnings',
  sentence: 'What was learnt, from what went well and what went badly.',
  fileName: /^(.*[-_ ])?learnings?$/,
  fields: [
    ownId('learning_id', 'Learning', ['learning'], { example: 'L-1' }),
    personField({ required: true }),
    time('shared_at', 'Shared at', ['date', 'shared on'], { required: true }),
    {
      key: 'kind',
      label: 'Kind',
      synonyms: ['type'],
      kind: 'choice',
      required: true,
      allowed: [
        { value: 'good', synonyms: ['well', 'positive'] },
        { value: 'bad', synonyms: ['badly', 'negative'] },
      ],
      example: 'good',
    },
    {
      key: 'text',
      label: 'Text',
      synonyms: ['learning text', 'what', 'description'],
      kind: 'lines',
      max: 2_000,
      required: true,
      example: 'Send the module list first.',
    },
    accountField({ required: false }),
  ],
  toFacts: (row) => [
    {
      type: 'learning.shared',
      happenedAt: row['shared_at'] as number,
      externalId: `learnings:${row['learning_id']}`,
      payload: said({ person: row['person_id'], kind: row['kind'], text: row['text'], account: row['account_id'] }),
    },
  ],
};
