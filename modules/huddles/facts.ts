import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(2_000);

export const huddleJoined = factType({
  type: 'huddle.joined',
  title: 'Joined the huddle',
  sentence: 'Somebody came to the daily huddle, or was excused; in time is judged by the team’s clock.',
  payload: z.strictObject({
    person: key,
    team: key,
    date: z.iso.date(),
    joined_at: z.iso.datetime({ offset: true }).nullish(),
    excused: z.boolean().default(false),
    /** The huddle's time on that day, HH:MM, as it was when it was held. */
    huddle_at: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('09:30'),
  }),
  person: (payload) => payload.person,
  example: {
    person: 'e-117',
    team: 'south',
    date: '2026-11-19',
    joined_at: '2026-11-19T09:28:00+05:30',
    excused: false,
    huddle_at: '09:30',
  },
});

export const learningShared = factType({
  type: 'learning.shared',
  title: 'Learning shared',
  sentence: 'What went well, or badly, and what others can take from it.',
  payload: z.strictObject({ person: key, kind: z.enum(['good', 'bad']), text: text.min(1), account: key.nullish() }),
  person: (payload) => payload.person,
  account: (payload) => payload.account,
  example: { person: 'e-117', kind: 'good', text: 'Send the module list before the training call.' },
});

export const helpAsked = factType({
  type: 'help.asked',
  title: 'Help asked for',
  sentence: 'Somebody needs help with an account: from whom, and by when.',
  payload: z.strictObject({
    help: key,
    account: key.nullish(),
    person: key,
    of: key.nullish(),
    text: text.min(1),
    by: z.iso.datetime({ offset: true }),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.of ?? payload.person,
  example: {
    help: 'h-1',
    account: 'C-2041',
    person: 'e-117',
    of: 'e-104',
    text: 'Join the call',
    by: '2026-11-19T17:00:00+05:30',
  },
});

export const helpGiven = factType({
  type: 'help.given',
  title: 'Help given',
  sentence: 'What was asked for is done.',
  payload: z.strictObject({ help: key, account: key.nullish(), person: key.nullish(), note: text.nullish() }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { help: 'h-1', account: 'C-2041', person: 'e-104' },
});

export const huddleFacts = [huddleJoined, learningShared, helpAsked, helpGiven];
