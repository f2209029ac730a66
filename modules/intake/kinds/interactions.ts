import { isoOf } from '../local-day.ts';
import { accountField, channels, number, ownId, personField, text, time } from './fields.ts';
import type { Draft, KindField, RowKind, Values } from './kind.ts';
import { said } from './said.ts';

const outcomes: NonNullable<KindField['allowed']> = [
  { value: 'reached', synonyms: ['connected', 'spoke', 'answered', 'contacted', 'completed', 'done'] },
  { value: 'no-answer', synonyms: ['not answered', 'no reply', 'not reachable', 'ringing', 'missed', 'busy', 'rnr'] },
  { value: 'call-back', synonyms: ['callback', 'call later', 'call back later'] },
  { value: 'wrong-number', synonyms: ['invalid number'] },
  { value: 'refused', synonyms: ['declined', 'not interested'] },
];

const nextOf = (row: Values): object | null =>
  row['next_at'] === null
    ? null
    : {
        at: isoOf(row['next_at'] as number),
        channel: row['next_channel'],
        purpose: row['next_purpose'],
        agenda: row['next_agenda'],
        expected: row['next_expected'],
      };

/** Talks and writings with customers, the promise given in them and the next plan. */
export const interactions: RowKind = {
  shape: 'rows',
  key: 'interactions',
  title: 'Interactions',
  sentence: 'Calls, meetings and mails with customers: about what, how it ended, what was promised, what comes next.',
  fileName: /^(.*[-_ ])?(interactions?|activities|activity|touchpoints?|call[-_ ]?notes)$/,
  fields: [
    ownId('interaction_id', 'Interaction', ['activity id', 'interaction', 'note id'], { example: 'i-5' }),
    accountField(),
    personField(),
    time('happened_at', 'Happened at', ['date', 'date and time', 'activity date', 'created at', 'start time'], {
      required: true,
    }),
    {
      key: 'channel',
      label: 'Channel',
      synonyms: ['type', 'medium', 'mode'],
      kind: 'choice',
      allowed: channels,
      required: true,
      example: 'call',
    },
    text('purpose', 'Purpose', ['subject', 'call type', 'activity type'], {
      required: true,
      max: 120,
      example: 'welcome',
    }),
    {
      key: 'outcome',
      label: 'Outcome',
      synonyms: ['result', 'disposition', 'status'],
      kind: 'choice',
      allowed: outcomes,
      required: true,
      example: 'reached',
    },
    number('minutes', 'Minutes', ['duration', 'duration minutes'], { example: '7' }),
    number('happiness', 'Happiness', ['mood', 'satisfaction'], { help: '1 to 5, or blank.', example: '4' }),
    {
      key: 'note',
      label: 'Note',
      synonyms: ['notes', 'remarks', 'comments', 'summary', 'description'],
      kind: 'lines',
      max: 4_000,
      example: '',
    },
    {
      key: 'promised',
      label: 'Promised',
      synonyms: ['promise', 'commitment'],
      kind: 'lines',
      max: 4_000,
      example: 'Send the invoice',
    },
    time('promised_by', 'Promised by', ['promise due', 'due by'], { example: '2026-11-20 17:00' }),
    time('next_at', 'Next at', ['next plan', 'next call', 'follow up date', 'follow-up', 'next date'], {
      example: '2026-11-20 11:00',
    }),
    text('next_channel', 'Next channel', [], { max: 120, example: 'call' }),
    text('next_purpose', 'Next purpose', [], { max: 120, example: 'profile' }),
    { key: 'next_agenda', label: 'Next agenda', kind: 'lines', max: 4_000, example: '' },
    {
      key: 'next_expected',
      label: 'Next expected',
      synonyms: ['expected outcome'],
      kind: 'lines',
      max: 4_000,
      example: '',
    },
    text('keeps', 'Keeps the promise of', ['fulfils'], {
      max: 120,
      help: 'The interaction whose promise this one keeps.',
      example: 'i-4',
    }),
    time('entered_at', 'Entered at', ['typed in at', 'logged at', 'recorded at'], { example: '' }),
  ],
  toFacts: (row) => {
    if (row['promised'] !== null && row['promised_by'] === null)
      return { reason: 'A promise needs the time by which it is to be kept.', field: 'promised_by' };
    const { interaction_id: id, account_id: account, person_id: person } = row;
    const happenedAt = row['happened_at'] as number;
    const drafts: Draft[] = [
      {
        type: 'interaction.logged',
        happenedAt,
        externalId: `interactions:${id}`,
        payload: said({
          account,
          person,
          channel: row['channel'],
          purpose: String(row['purpose']).toLowerCase(),
          outcome: row['outcome'],
          minutes: row['minutes'],
          happiness: row['happiness'],
          note: row['note'],
          next: nextOf(row),
          entered_at: row['entered_at'] === null ? null : isoOf(row['entered_at'] as number),
        }),
      },
    ];
    if (row['promised'] !== null)
      drafts.push({
        type: 'promise.made',
        happenedAt,
        externalId: `interactions:${id}:promise`,
        payload: said({
          promise: `${id}/1`,
          account,
          person,
          text: row['promised'],
          by: isoOf(row['promised_by'] as number),
        }),
      });
    if (row['keeps'] !== null)
      drafts.push({
        type: 'promise.kept',
        happenedAt,
        externalId: `interactions:${id}:kept`,
        payload: said({ promise: `${row['keeps']}/1`, account, person }),
      });
    return drafts;
  },
};
