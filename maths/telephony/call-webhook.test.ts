import { expect, test } from 'vitest';
import { finishedCall, finishedCallExternalId, finishedCallSeconds } from './call-webhook.ts';

const call = {
  callId: '1700000000.17',
  direction: 'inbound',
  outcome: 'answered',
  from: '+919820012345',
  queue: 'care',
  agent: 'asha@example.com',
  startedAt: '2026-03-02T09:30:00+05:30',
  answeredAt: '2026-03-02T09:30:12+05:30',
  endedAt: '2026-03-02T04:05:12Z',
};

test('a call with its seconds from its times', () => {
  expect(finishedCallSeconds(finishedCall.parse(call))).toEqual({ waitSeconds: 12, talkSeconds: 300 });
});

test('seconds that are sent win', () => {
  const sent = finishedCall.parse({ ...call, waitSeconds: 11, talkSeconds: 280 });
  expect(finishedCallSeconds(sent)).toEqual({ waitSeconds: 11, talkSeconds: 280 });
});

test('a call that nobody took has waited to its end', () => {
  const { answeredAt: _, ...rest } = call;
  expect(finishedCallSeconds(finishedCall.parse({ ...rest, outcome: 'abandoned' }))).toEqual({
    waitSeconds: 312,
    talkSeconds: 0,
  });
});

test('the same call of two systems is two calls', () => {
  expect(finishedCallExternalId({ callId: '7' })).toBe('call/7');
  expect(finishedCallExternalId({ system: 'pune', callId: '7' })).toBe('call/pune/7');
});

test.each([
  ['endedAt', { endedAt: '2026-03-02T09:29:00+05:30', answeredAt: undefined, outcome: 'abandoned' }],
  ['answeredAt', { answeredAt: '2026-03-02T09:29:59+05:30' }],
  ['answeredAt', { answeredAt: undefined }],
  ['startedAt', { startedAt: '2026-03-02 09:30:00' }],
  ['transferredTo', { endedBy: 'transfer' }],
  ['talkSeconds', { talkSeconds: -1 }],
  ['outcome', { outcome: 'fine' }],
])('%s is refused by name', (field, change) => {
  const result = finishedCall.safeParse({ ...call, ...change });
  expect(result.error?.issues.map(({ path }) => path[0])).toContain(field);
});

test('a misspelt field is refused', () => {
  expect(finishedCall.safeParse({ ...call, talk_seconds: 5 }).error?.issues[0]?.code).toBe('unrecognized_keys');
});
