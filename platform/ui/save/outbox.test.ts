import { expect, it } from 'vitest';
import { ProblemError } from '../../http/client.ts';
import { makeOutbox, type Sending, type Told } from './outbox.ts';

/** An outbox whose server answers as told, one answer for each sending; `null` is a good one. */
function rig(answers: (ProblemError | null)[], kept: string | null = null) {
  const sent: string[] = [];
  const told: Told[] = [];
  const waits: (() => void)[] = [];
  const device = { text: kept };
  const box = makeOutbox({
    read: () => device.text,
    write: (text) => void (device.text = text),
    send: async ({ id }: Sending) => {
      sent.push(id);
      const answer = answers.shift() ?? null;
      if (answer) throw answer;
    },
    later: (run) => {
      waits.push(run);
      return () => undefined;
    },
    waiting: () => undefined,
  });
  box.listen((one) => told.push(one));
  return { box, sent, told, waits, device };
}
const silence = new ProblemError({});
const refusal = new ProblemError({ status: 422, detail: 'There is no such account.' });
const sending = (id: string): Sending => ({ id, path: '/', body: {} });

it('keeps what could not be sent and sends it again, in order', async () => {
  const { box, sent, told, waits, device } = rig([silence]);
  box.post(sending('a'));
  box.post(sending('b'));
  await box.flush();
  expect(JSON.parse(device.text!)).toHaveLength(2);
  waits.shift()!();
  await box.flush();
  expect(sent).toEqual(['a', 'a', 'b']);
  expect(told.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(device.text).toBeNull();
});

it('says what the server refused and goes on with the next', async () => {
  const { box, told, sent } = rig([refusal]);
  box.post(sending('a'));
  box.post(sending('b'));
  await box.flush();
  expect(sent).toEqual(['a', 'b']);
  expect(told[0]).toMatchObject({ id: 'a', sent: false });
  expect(told[1]).toMatchObject({ id: 'b', sent: true });
});

it('sends what an earlier visit left behind', async () => {
  const { box, sent } = rig([], JSON.stringify([sending('old')]));
  await box.flush();
  expect(sent).toEqual(['old']);
});

it('takes back only what has not left', async () => {
  const { box } = rig([silence]);
  box.post(sending('a'));
  expect(box.withdraw('a')).toBe(false);
  await box.flush();
  expect(box.withdraw('a')).toBe(true);
  expect(box.holds('a')).toBe(false);
});

it('sends what is posted in the moment in which a round ends', async () => {
  const { box, sent } = rig([]);
  const round = box.flush();
  box.post(sending('a'));
  await round;
  await box.flush();
  expect(sent).toEqual(['a']);
});

it('keeps what was refused until somebody has looked at it, and sends it again when asked', async () => {
  const { box, sent } = rig([refusal]);
  box.post({ ...sending('a'), what: 'Elm Clinic: reached' });
  await box.flush();
  expect(box.refusals()).toMatchObject([{ id: 'a', what: 'Elm Clinic: reached', reason: refusal.message }]);
  box.again('a');
  await box.flush();
  expect(sent).toEqual(['a', 'a']);
  expect(box.refusals()).toEqual([]);
});

it('waits for the next sign-in where the session has ended', async () => {
  const { box, told } = rig([new ProblemError({ status: 401 })]);
  box.post(sending('a'));
  await box.flush();
  expect(told).toEqual([]);
  expect(box.waits()).toHaveLength(1);
});
