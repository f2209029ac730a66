import { expect, test } from 'vitest';
import { agentStatistics, type AgentRecords } from './agent-stats.ts';

const minute = 60_000;
const hours = [
  { from: 0, to: 60 * minute },
  { from: 60 * minute, to: 120 * minute },
];

const call = {
  externalId: 'c1',
  callId: 'c1',
  queue: 'q1',
  enteredAt: 49 * minute,
  answeredAt: 50 * minute,
  agent: 'Asha',
  outcome: 'answered' as const,
  missedRings: [],
};

const records: AgentRecords = {
  calls: [{ ...call, talkSeconds: 20 * 60, endedAt: 70 * minute }],
  sessions: [
    { externalId: 's1', agent: 'Asha', kind: 'callback', from: 10 * minute },
    { externalId: 's2', agent: 'Asha', kind: 'member', queue: 'q1', from: 20 * minute, to: 100 * minute },
  ],
  pauses: [
    { externalId: 'p1', agent: 'Asha', from: 72 * minute, to: 80 * minute },
    { externalId: 'p2', agent: 'Asha', queue: 'q2', from: 78 * minute, to: 82 * minute },
  ],
  wrapUps: [{ externalId: 'w1', agent: 'Asha', from: 70 * minute, to: 71 * minute }],
};

test('a call over the edge of an hour counts where it was taken, its time on both sides', () => {
  const { intervals, total } = agentStatistics(records, hours, { agent: 'Asha', until: 110 * minute });
  expect(intervals.map(({ figures }) => figures)).toEqual([
    {
      answered: 1,
      conversationSeconds: 600,
      loggedInSeconds: 3000,
      pausedSeconds: 0,
      wrapUpSeconds: 0,
      availableSeconds: 2400,
    },
    {
      answered: 0,
      conversationSeconds: 600,
      loggedInSeconds: 3000,
      pausedSeconds: 600,
      wrapUpSeconds: 60,
      availableSeconds: 1740,
    },
  ]);
  expect(total).toMatchObject({ answered: 1, conversationSeconds: 1200, loggedInSeconds: 6000 });
});

test('one queue: its calls, its pauses and those of all queues', () => {
  const { total } = agentStatistics(records, hours, { agent: 'Asha', queue: 'q2' });
  expect(total).toMatchObject({ answered: 0, pausedSeconds: 600 });
  expect(agentStatistics(records, hours, { agent: 'Asha', queue: 'q1' }).total).toMatchObject({
    answered: 1,
    pausedSeconds: 480,
  });
});

test('a conversation still going on runs to the time up to which the log is known', () => {
  const { total } = agentStatistics({ ...records, calls: [call] }, hours, { agent: 'Asha', until: 55 * minute });
  expect(total.conversationSeconds).toBe(300);
});

test('nobody else is counted', () => {
  expect(agentStatistics(records, hours, { agent: 'Bela' }).total).toMatchObject({ answered: 0, loggedInSeconds: 0 });
});
