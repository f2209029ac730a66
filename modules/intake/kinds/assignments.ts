import { isoOf } from '../local-day.ts';
import { accountField, personField, text, time } from './fields.ts';
import type { RowKind } from './kind.ts';

/** Who looks after which account, from when to when. Dates begin at midnight, so that a day's work is the new holder's. */
export const assignments: RowKind = {
  shape: 'rows',
  key: 'assignments',
  title: 'Assignments',
  sentence: 'Who looks after which account, from when to when.',
  fileName: /^(.*[-_ ])?(assignments?|portfolios?|allocations?|buckets?)$/,
  fields: [
    accountField(),
    personField({ help: 'Blank: from then on nobody holds it.' }),
    time('from', 'From', ['from date', 'start', 'assigned on', 'valid from'], {
      required: true,
      dateMeans: 'start',
      example: '2026-11-16',
    }),
    time('to', 'To', ['to date', 'end', 'until', 'valid to'], { dateMeans: 'start', example: '' }),
    text('reason', 'Reason', ['why', 'remarks'], { example: 'new customer' }),
  ],
  toFacts: (row) => {
    const { account_id: account, person_id: person, from, to, reason } = row;
    if (typeof to === 'number' && to <= (from as number))
      return { reason: 'The assignment ends before it begins.', field: 'to' };
    return [
      {
        type: 'account.assigned',
        happenedAt: from as number,
        externalId: `assignments:${account}:${isoOf(from as number)}:${person ?? ''}:${to ? isoOf(to as number) : ''}`,
        payload: { account, person, to: to ? isoOf(to as number) : null, reason },
      },
    ];
  },
};
