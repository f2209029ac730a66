import type { TableShape } from '../../platform/db/rows.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { factRows } from '../../platform/ledger/fact-rows.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { KeptContext } from '../organisation/index.ts';

const actionTable: TableShape = {
  name: 'action',
  key: ['id'],
  columns: {
    id: 'uuid',
    key: 'text',
    at: 'timestamptz',
    owner_id: 'uuid',
    account_id: 'uuid',
    text: 'text',
    by_at: 'timestamptz',
    kind: 'text',
    team_id: 'uuid',
    ritual: 'text',
    period: 'text',
  },
};

const wordTable: TableShape = {
  name: 'action_word',
  key: ['id'],
  columns: { id: 'uuid', key: 'text', at: 'timestamptz', said: 'text', text: 'text', by_at: 'timestamptz' },
};

type Said = Record<string, string | null | undefined>;

const word = (said: 'done' | 'carried' | 'dropped') => (_: unknown, fact: Fact) => {
  const { action, note, reason, by } = fact.payload as Said;
  return { key: action, at: fact.happenedAt, said, text: note ?? reason ?? '', by_at: by ? Date.parse(by) : null };
};

/** Actions, and what was said of them since. */
export const actionsApplier = factRows<KeptContext>('actions', [
  {
    type: 'action.agreed',
    table: actionTable,
    row: ({ tenant }, fact) => {
      const { action, text, by, kind, team, ritual, period } = fact.payload as Said;
      return {
        key: action,
        at: fact.happenedAt,
        owner_id: fact.person,
        account_id: fact.account,
        text,
        by_at: Date.parse(by!),
        kind,
        team_id: team ? idOf(tenant, 'team', team) : null,
        ritual: ritual ?? null,
        period: period ?? null,
      };
    },
  },
  { type: 'action.done', table: wordTable, row: word('done') },
  { type: 'action.carried', table: wordTable, row: word('carried') },
  { type: 'action.dropped', table: wordTable, row: word('dropped') },
]);
