import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../platform/http/client.ts';
import { DraftKeeper, type DraftState, type Kept } from './draft-keeper.ts';
import type { Body } from './edit-body.ts';

const first: DraftState = {
  ...{ base: 4, revision: 0, body: { name: 'Desk' }, findings: [], differences: [] },
  safety: 'kept',
};

/** A server that takes what follows the revision it has, and answers when it is told to. */
const server = () => {
  let revision = 0;
  const seen: Body[] = [];
  let broken: ProblemError | null = null;
  return {
    seen,
    breaks: (problem: ProblemError | null) => void (broken = problem),
    send: async (draft: { base: number; revision: number; pack: Body }): Promise<Kept> => {
      if (broken) throw broken;
      if (draft.revision !== revision) throw new ProblemError({ status: 409, type: 'urn:kept:problem:conflict' });
      seen.push(draft.pack);
      revision++;
      return { base: draft.base, revision, changedAt: 0, body: draft.pack as never, findings: [], differences: [] };
    },
  };
};

describe('a draft that is edited', () => {
  it('is on the server after every pause, each time the newest', async () => {
    const { send, seen } = server();
    const held: unknown[] = [];
    const keeper = new DraftKeeper(first, { send, hold: (draft) => held.push(draft && draft.body) });
    keeper.set('name', 'A');
    keeper.set('name', 'B');
    await keeper.flush();
    expect(seen).toEqual([{ name: 'B' }]);
    expect(keeper.state()).toMatchObject({ safety: 'kept', revision: 1, body: { name: 'B' } });
    expect(held).toEqual([{ name: 'A' }, { name: 'B' }, null]);
  });

  it('loses nothing that is typed while it is sent', async () => {
    const { send, seen } = server();
    const keeper = new DraftKeeper(first, { send, hold: () => {} });
    keeper.set('name', 'A');
    const flushed = keeper.flush();
    keeper.set('name', 'AB');
    await flushed;
    await keeper.flush();
    expect(seen.at(-1)).toEqual({ name: 'AB' });
    expect(keeper.state()).toMatchObject({ safety: 'kept', revision: 2 });
  });

  it('waits in the browser while the network is away, and goes out when it is back', async () => {
    vi.useFakeTimers();
    const { send, seen, breaks } = server();
    const hold = vi.fn();
    const keeper = new DraftKeeper(first, { send, hold });
    breaks(new ProblemError({}));
    keeper.set('name', 'A');
    await keeper.flush();
    expect(keeper.state().safety).toBe('waiting');
    expect(hold).toHaveBeenLastCalledWith({ base: 4, revision: 0, body: { name: 'A' } });
    breaks(null);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(seen).toEqual([{ name: 'A' }]);
    expect(keeper.state().safety).toBe('kept');
    vi.useRealTimers();
  });

  it('stops when another window changed it, and keeps what was typed in sight', async () => {
    const { send, seen } = server();
    const keeper = new DraftKeeper({ ...first, revision: 7 }, { send, hold: () => {} });
    keeper.set('name', 'A');
    await keeper.flush();
    keeper.set('name', 'B');
    await keeper.flush();
    expect(seen).toEqual([]);
    expect(keeper.state()).toMatchObject({ safety: 'elsewhere', body: { name: 'B' } });
  });
});
