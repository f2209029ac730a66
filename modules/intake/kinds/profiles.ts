import { accountField, ownId, personField, time } from './fields.ts';
import type { RowKind } from './kind.ts';
import { said } from './said.ts';

const milestones = ['verified', 'expectations-set', 'profile-created', 'rules-explained', 'converted'];

/** How far the accounts have come. */
export const profiles: RowKind = {
  shape: 'rows',
  key: 'profiles',
  title: 'Milestones',
  sentence: 'How far an account has come: verified, expectations set, profile created, rules explained, converted.',
  fileName: /^(.*[-_ ])?(profiles?|milestones?)$/,
  fields: [
    ownId('milestone_id', 'Milestone reference', ['milestone number'], { example: 'M-3' }),
    accountField(),
    personField(),
    {
      key: 'milestone',
      label: 'Milestone',
      synonyms: ['step', 'stage'],
      kind: 'choice',
      required: true,
      allowed: milestones.map((value) => ({ value })),
      example: 'profile-created',
    },
    time('reached_at', 'Reached at', ['reached on', 'date', 'completed at'], { required: true }),
  ],
  toFacts: (row) => [
    {
      type: 'milestone.reached',
      happenedAt: row['reached_at'] as number,
      externalId: `profiles:${row['milestone_id']}`,
      payload: said({ account: row['account_id'], milestone: row['milestone'], person: row['person_id'] }),
    },
  ],
};
