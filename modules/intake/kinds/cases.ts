import { accountField, number, ownId, personField, text, time } from './fields.ts';
import type { Draft, RowKind } from './kind.ts';
import { said } from './said.ts';

/** Customers' issues: opened, resolved, and how the customer rated it. */
export const cases: RowKind = {
  shape: 'rows',
  key: 'cases',
  title: 'Cases',
  sentence: 'Customers’ issues: when they came, when they were resolved, and how they were rated.',
  fileName: /^(.*[-_ ])?(cases?|tickets?|complaints?|issues?)([-_ ].*)?$/,
  fields: [
    ownId('case_id', 'Case', ['ticket id', 'ticket', 'case number', 'complaint id', 'issue id'], { example: '4812' }),
    accountField({
      synonyms: ['account', 'customer id', 'customer name', 'client id', 'company', 'requester', 'organization'],
    }),
    personField({ synonyms: ['agent', 'agent assigned', 'assignee', 'owner', 'person', 'employee id', 'handled by'] }),
    time('opened_at', 'Opened at', ['created date', 'created at', 'opened on', 'opened', 'reported at', 'created'], {
      required: true,
    }),
    text('channel', 'Channel', ['ticket channel', 'source', 'medium'], { max: 120, example: 'call' }),
    text('reason', 'Reason', ['issue type', 'ticket type', 'category', 'type'], { max: 120, example: 'billing' }),
    text('subject', 'Subject', ['ticket subject', 'title', 'summary', 'description'], {
      max: 4_000,
      example: 'Billed twice',
    }),
    text('priority', 'Priority', ['ticket priority', 'severity', 'urgency'], { max: 120, example: 'high' }),
    time('resolved_at', 'Resolved at', [
      'resolved date',
      'closed at',
      'closed on',
      'time to resolution',
      'resolved on',
      'solved at',
    ]),
    {
      key: 'resolution',
      label: 'Resolution',
      synonyms: ['solution', 'outcome'],
      kind: 'lines',
      max: 4_000,
      example: 'Second payment returned',
    },
    number('csat', 'Satisfaction', ['customer satisfaction rating', 'csat score', 'rating'], {
      help: '1 to 5, or blank.',
      example: '5',
    }),
  ],
  toFacts: (row) => {
    const about = { case: row['case_id'], account: row['account_id'], person: row['person_id'] };
    const opened = row['opened_at'] as number;
    const resolved = row['resolved_at'] as number | null;
    if (resolved !== null && resolved < opened)
      return { reason: 'The case is resolved before it is opened. Check both times.', field: 'resolved_at' };
    const id = `cases:${row['case_id']}`;
    const subject = row['subject'] ?? row['reason'] ?? 'No subject';
    const drafts: Draft[] = [
      {
        type: 'case.opened',
        happenedAt: opened,
        externalId: `${id}:opened`,
        payload: said({ ...about, subject, channel: row['channel'], reason: row['reason'], priority: row['priority'] }),
      },
    ];
    if (resolved !== null)
      drafts.push({
        type: 'case.resolved',
        happenedAt: resolved,
        externalId: `${id}:resolved`,
        payload: said({ ...about, resolution: row['resolution'] }),
      });
    if (row['csat'] !== null)
      drafts.push({
        type: 'csat.given',
        happenedAt: resolved ?? opened,
        externalId: `${id}:csat`,
        payload: said({ ...about, score: row['csat'] }),
      });
    return drafts;
  },
};
