import type { TableShape } from '../../platform/db/rows.ts';
import { factRows } from '../../platform/ledger/fact-rows.ts';
import type { KeptContext } from '../organisation/index.ts';

const table: TableShape = {
  name: 'loss_analysis',
  key: ['id'],
  columns: {
    ...{ id: 'uuid', account_id: 'uuid', at: 'timestamptz', by_id: 'uuid' },
    ...{ of: 'text', reason: 'text', text: 'text', lesson: 'text', win_back: 'boolean' },
  },
};

/** The analyses of lost and irate customers; the newest of an account counts. */
export const lossesApplier = factRows<KeptContext>('lost', [
  {
    type: 'loss.analysed',
    table,
    row: (_, fact) => {
      const { of, reason, text, lesson, win_back } = fact.payload;
      return {
        ...{ account_id: fact.account, at: fact.happenedAt, by_id: fact.actor },
        ...{ of, reason, text, lesson: lesson ?? '', win_back: win_back ?? null },
      };
    },
  },
]);
