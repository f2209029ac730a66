import { isoOf } from '../local-day.ts';
import { accountField, number, text, time } from './fields.ts';
import type { RowKind } from './kind.ts';
import { said } from './said.ts';

/** Readings of how much an account used the product. */
export const usage: RowKind = {
  shape: 'rows',
  key: 'usage',
  title: 'Usage readings',
  sentence: 'How much each account used the product, week by week.',
  fileName: /^(.*[-_ ])?(usage|readings?)([-_ ].*)?$/,
  fields: [
    accountField(),
    time('reading_on', 'Read on', ['date', 'reading date', 'week ending', 'week', 'read at'], {
      required: true,
      example: '2026-11-15',
    }),
    text('metric', 'Metric', ['measure', 'kpi'], { required: true, max: 120, example: 'bookings' }),
    number('value', 'Value', ['count', 'reading', 'bookings', 'quantity'], { required: true, example: '12' }),
  ],
  toFacts: (row) => [
    {
      type: 'usage.read',
      happenedAt: row['reading_on'] as number,
      externalId: `usage:${row['account_id']}:${row['metric']}:${isoOf(row['reading_on'] as number)}`,
      payload: said({ account: row['account_id'], metric: row['metric'], value: row['value'] }),
    },
  ],
};
