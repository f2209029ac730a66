import { expect, test } from 'vitest';
import { queueLogTable, readQueueLogLine } from './queue-log-line.ts';

test('a line of the file form', () => {
  expect(readQueueLogLine('1346165912|1346165912.456|q01|Agent/1|COMPLETECALLER|1|6|1\r\n', 7)).toEqual({
    event: {
      line: 7,
      at: 1346165912000,
      callId: '1346165912.456',
      queue: 'q01',
      agent: 'Agent/1',
      event: 'COMPLETECALLER',
      data: ['1', '6', '1'],
    },
  });
});

test('NONE and missing parameters are absent, empty ones between others stay', () => {
  expect(readQueueLogLine('1346165912|NONE|NONE|NONE|QUEUESTART|', 1).event).toEqual({
    line: 1,
    at: 1346165912000,
    event: 'QUEUESTART',
    data: [],
  });
  expect(readQueueLogLine('1346165912|7.1|q01|NONE|ENTERQUEUE||1201|1|', 1).event?.data).toEqual(['', '1201', '1']);
});

test.each([
  ['1346165912|7.1|q01', 'malformed-line'],
  ['half past nine|7.1|q01|NONE|ABANDON|1|1|4', 'bad-time'],
])('"%s" is a problem: %s', (text, code) => {
  expect(readQueueLogLine(text, 3)).toMatchObject({ problem: { line: 3, code } });
});

test('an empty line is nothing', () => expect(readQueueLogLine('  \n', 1)).toEqual({}));

const header = ['time', 'callid', 'queuename', 'agent', 'event', 'data1', 'data2', 'data3', 'data4', 'data5'];

test('a row of the table form, with local time and a parameter too many in the last column', () => {
  const read = queueLogTable(header, { zone: 'Asia/Kolkata' });
  const row = '2012-01-01 09:06:10.777777,t6,q02,Agent/2,ATTENDEDTRANSFER,LINK,SIP/a-1,SIP/b-2,0,10|1'.split(',');
  expect(read(row, 19)).toEqual({
    event: {
      line: 19,
      at: Date.parse('2012-01-01T03:36:10.777Z'),
      callId: 't6',
      queue: 'q02',
      agent: 'Agent/2',
      event: 'ATTENDEDTRANSFER',
      data: ['LINK', 'SIP/a-1', 'SIP/b-2', '0', '10', '1'],
    },
  });
});

test('columns are found by name, in any order, with one column for all parameters', () => {
  const read = queueLogTable(['id', 'Event', 'data', 'TIME', 'agent'], { zone: 'UTC' });
  expect(read(['9', 'pauseall', 'lunch', '2026-01-05 12:00:00', 'Asha'], 2).event).toMatchObject({
    at: Date.parse('2026-01-05T12:00:00Z'),
    agent: 'Asha',
    event: 'PAUSEALL',
    data: ['lunch'],
  });
});

test('a time that occurs twice is an event and a problem', () => {
  const read = queueLogTable(header, { zone: 'Europe/Berlin' });
  const reading = read(['2026-10-25 02:30:00', '1.1', 'q', 'NONE', 'ENTERQUEUE'], 2);
  expect(reading.event?.at).toBe(Date.parse('2026-10-25T00:30:00Z'));
  expect(reading.problem?.code).toBe('doubtful-time');
});

test('a short row and a row without event are told apart', () => {
  const read = queueLogTable(header, { zone: 'UTC' });
  expect(read(['2026-01-05 12:00:00', '1.1', 'q', 'NONE', 'CLOSED'], 2).event?.event).toBe('CLOSED');
  expect(read(['2026-01-05 12:00:00', '1.1'], 3).problem?.code).toBe('malformed-line');
  expect(read(['5 January', '1.1', 'q', 'NONE', 'CLOSED'], 4).problem?.code).toBe('bad-time');
});

test('a table without the needed columns names those it has', () => {
  expect(() => queueLogTable(['when', 'what'], { zone: 'UTC' })).toThrow('found: when, what');
});
