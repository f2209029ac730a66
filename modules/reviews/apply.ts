import type { TableShape } from '../../platform/db/rows.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { factRows } from '../../platform/ledger/fact-rows.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { KeptContext } from '../organisation/index.ts';

const review = { id: 'uuid', team_id: 'uuid', ritual: 'text', period: 'text', at: 'timestamptz', by_id: 'uuid' };
const table = (name: string, columns: Record<string, string>): TableShape => ({ name, key: ['id'], columns });
const preparedTable = table('review_prepared', { ...review, person_id: 'uuid' });
const heldTable = table('review_held', review);
const noteTable = table('review_note', {
  ...review,
  person_id: 'uuid',
  about: 'text',
  measure: 'text',
  value: 'numeric',
  account_id: 'uuid',
  text: 'text',
});
const studyTable = table('case_study', {
  ...{ id: 'uuid', key: 'text', at: 'timestamptz', by_id: 'uuid', person_id: 'uuid', account_id: 'uuid' },
  ...{ kind: 'text', about: 'text', title: 'text', done: 'text', learnt: 'text' },
});
const markTable = table('case_study_mark', {
  ...{ id: 'uuid', key: 'text', at: 'timestamptz', by_id: 'uuid', model: 'boolean' },
});

type Said = Record<string, string | null | undefined>;

const ofReview = (tenant: string, fact: Fact) => {
  const { team, ritual, period } = fact.payload as Said;
  return { team_id: idOf(tenant, 'team', team!), ritual, period, at: fact.happenedAt, by_id: fact.actor };
};

/** What was prepared for reviews and said in them, which were held, and the case studies: a row for each fact. */
export const reviewsApplier = factRows<KeptContext>('reviews', [
  {
    type: 'review.prepared',
    table: preparedTable,
    row: ({ tenant }, fact) => ({ ...ofReview(tenant, fact), person_id: fact.person }),
  },
  { type: 'review.held', table: heldTable, row: ({ tenant }, fact) => ofReview(tenant, fact) },
  {
    type: 'review.noted',
    table: noteTable,
    row: ({ tenant }, fact) => {
      const { about, measure, value, text } = fact.payload as Said;
      return {
        ...ofReview(tenant, fact),
        ...{ person_id: fact.person, account_id: fact.account },
        ...{ about, measure: measure ?? null, value: value ?? null, text },
      };
    },
  },
  {
    type: 'case-study.told',
    table: studyTable,
    row: (_, fact) => {
      const { study, kind, about, title, done, learnt } = fact.payload as Said;
      return {
        ...{ key: study, at: fact.happenedAt, by_id: fact.actor, person_id: fact.person, account_id: fact.account },
        ...{ kind, about: about ?? null, title, done, learnt: learnt ?? '' },
      };
    },
  },
  {
    type: 'case-study.marked',
    table: markTable,
    row: (_, fact) => {
      const { study, model } = fact.payload;
      return { key: study, at: fact.happenedAt, by_id: fact.actor, model };
    },
  },
]);
