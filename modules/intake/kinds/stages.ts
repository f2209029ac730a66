import { accountField, ownId, text, time } from './fields.ts';
import type { RowKind } from './kind.ts';
import { said } from './said.ts';

const stages = ['onboarding', 'live', 'irate', 'lost'];

/** In which stage of its life an account is: who is irate, and who left. */
export const stagesKind: RowKind = {
  shape: 'rows',
  key: 'stages',
  title: 'Stages of accounts',
  sentence: 'When an account came into another stage of its life: onboarding, live, irate, lost; and why.',
  fileName: /^(.*[-_ ])?(stages?|lifecycle|churn|lost)$/,
  fields: [
    ownId('stage_id', 'Stage reference', ['stage number'], { example: 'ST-4' }),
    accountField(),
    {
      key: 'stage',
      label: 'Stage',
      synonyms: ['lifecycle', 'status'],
      kind: 'choice',
      required: true,
      allowed: stages.map((value) => ({ value })),
      example: 'lost',
    },
    time('since', 'Since', ['on', 'date', 'lost at', 'left on'], { required: true }),
    text('reason', 'Reason', ['why'], { example: 'Closed the clinic' }),
    text('lesson', 'Lesson', ['learnt'], { example: '' }),
  ],
  toFacts: (row) => {
    const lost = row['stage'] === 'lost';
    const payload = lost
      ? { account: row['account_id'], reason: row['reason'] ?? 'Not said', lesson: row['lesson'] }
      : { account: row['account_id'], stage: row['stage'], reason: row['reason'] };
    return [
      {
        type: lost ? 'account.lost' : 'account.staged',
        happenedAt: row['since'] as number,
        externalId: `stages:${row['stage_id']}`,
        payload: said(payload),
      },
    ];
  },
};
