import { number, ownId, personField, time } from './fields.ts';
import type { RowKind } from './kind.ts';
import { said } from './said.ts';

/** Audits of calls and of written interactions. */
export const quality: RowKind = {
  shape: 'rows',
  key: 'quality',
  title: 'Quality audits',
  sentence: 'Calls and written interactions that were audited, with their score out of 100.',
  fileName: /^(.*[-_ ])?(quality|audits?|qa)$/,
  fields: [
    ownId('audit_id', 'Audit', ['audit', 'evaluation id'], { example: 'Q-12' }),
    personField({ required: true }),
    {
      key: 'interaction_id',
      label: 'Interaction',
      synonyms: ['call id', 'interaction', 'ticket id'],
      kind: 'id',
      example: 'i-5',
    },
    time('audited_at', 'Audited at', ['audit date', 'date', 'audited on'], { required: true }),
    {
      key: 'medium',
      label: 'Medium',
      synonyms: ['type', 'channel'],
      kind: 'choice',
      required: true,
      allowed: [
        { value: 'voice', synonyms: ['call', 'phone'] },
        { value: 'non-voice', synonyms: ['email', 'chat', 'ticket', 'written'] },
      ],
      example: 'voice',
    },
    number('score', 'Score', ['marks', 'quality score', 'percent'], {
      required: true,
      help: '0 to 100.',
      example: '86',
    }),
    { key: 'critical', label: 'Critical error', synonyms: ['fatal', 'critical'], kind: 'boolean', example: 'no' },
    {
      key: 'auditor_id',
      label: 'Auditor',
      synonyms: ['auditor', 'audited by', 'evaluator'],
      kind: 'id',
      example: 'e-009',
    },
  ],
  toFacts: (row) => [
    {
      type: 'quality.scored',
      happenedAt: row['audited_at'] as number,
      externalId: `quality:${row['audit_id']}`,
      payload: said({
        audit: row['audit_id'],
        person: row['person_id'],
        interaction: row['interaction_id'],
        medium: row['medium'],
        score: row['score'],
        critical: row['critical'] ?? false,
        auditor: row['auditor_id'],
      }),
    },
  ],
};
