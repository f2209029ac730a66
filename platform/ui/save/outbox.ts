import { ProblemError } from '../../http/client.ts';
import { request } from '../request/request.ts';
import { setWaiting } from './waiting.ts';

/** One change on its way. The id is made here, so that sending it twice counts once. */
export interface Sending {
  id: string;
  path: string;
  body: unknown;
  /** What it is in words a person knows it by: "Lakeside Physio: reached". */
  what?: string;
  /** When it was written, epoch milliseconds. */
  at?: number;
}

/** A change that the server would not take, and why; it stays on the device until somebody has looked at it. */
export interface Refused extends Sending {
  reason: string;
}

export type Told = { id: string; sent: true } | { id: string; sent: false; problem: ProblemError };

interface OutboxDoors {
  read: () => string | null;
  write: (text: string | null) => void;
  /** The same for what was refused. */
  readRefused?: () => string | null;
  writeRefused?: (text: string | null) => void;
  send: (sending: Sending) => Promise<unknown>;
  /** Runs something later; answers with the way to call it off. */
  later: (run: () => void, wait_ms: number) => () => void;
  waiting: (count: number, refused: number) => void;
}

const first_wait_ms = 2_000;
const longest_wait_ms = 60_000;

/** Silence, the server's own faults and a session that has ended pass; any other refusal stands however often one asks. */
const passes = (error: unknown): boolean =>
  !(error instanceof ProblemError) || [0, 401, 429].includes(error.status) || error.status >= 500;

/**
 * Changes that must not be lost: each is written to the device first, sent in order, and struck off when the server
 * has answered. What is left from an earlier visit is sent on the next one.
 */
export function makeOutbox(doors: OutboxDoors) {
  const listeners = new Set<(told: Told) => void>();
  let queue = JSON.parse(doors.read() ?? '[]') as Sending[];
  let refused = JSON.parse(doors.readRefused?.() ?? '[]') as Refused[];
  let under: string | null = null;
  const changed = new Set<() => void>();
  let round: Promise<void> | null = null;
  let wait_ms = first_wait_ms;
  let callOff: (() => void) | null = null;
  const keep = (next: Sending[]) => {
    queue = next;
    doors.write(queue.length > 0 ? JSON.stringify(queue) : null);
    doors.waiting(queue.length, refused.length);
    changed.forEach((tell) => tell());
  };
  const keepRefused = (next: Refused[]) => {
    refused = next;
    doors.writeRefused?.(refused.length > 0 ? JSON.stringify(refused) : null);
    keep(queue);
  };
  const settle = (told: Told) => {
    keep(queue.filter(({ id }) => id !== told.id));
    wait_ms = first_wait_ms;
    listeners.forEach((tell) => tell(told));
  };
  const sendAll = async (): Promise<void> => {
    callOff?.();
    callOff = null;
    for (let next = queue[0]; next; next = queue[0]) {
      under = next.id;
      try {
        await doors.send(next);
        settle({ id: next.id, sent: true });
      } catch (error) {
        if (passes(error)) {
          callOff = doors.later(() => void flush(), wait_ms);
          wait_ms = Math.min(wait_ms * 2, longest_wait_ms);
          return;
        }
        const problem = error as ProblemError;
        keepRefused([...refused, { ...next, reason: problem.message }]);
        settle({ id: next.id, sent: false, problem });
      } finally {
        under = null;
      }
    }
  };
  /** One round at a time; whoever asks meanwhile waits for the same round, and what came too late for it gets the next. */
  const flush = (): Promise<void> =>
    (round ??= sendAll().finally(() => {
      round = null;
      if (queue.length > 0 && callOff === null) void flush();
    }));
  doors.waiting(queue.length, refused.length);
  return {
    flush,
    post: (sending: Sending): void => {
      keep([...queue, sending]);
      void flush();
    },
    /** Takes back what has not left yet; false when it is on its way or has arrived. */
    withdraw: (id: string): boolean => {
      if (under === id || !queue.some((one) => one.id === id)) return false;
      keep(queue.filter((one) => one.id !== id));
      return true;
    },
    /** What waits and what was refused, as they are now. The lists are new ones after each change. */
    waits: (): readonly Sending[] => queue,
    refusals: (): readonly Refused[] => refused,
    /** Sends what was refused once more: the reason may be gone. */
    again: (id: string): void => {
      const found = refused.find((one) => one.id === id);
      if (!found) return;
      const { reason: _, ...sending } = found;
      keepRefused(refused.filter((one) => one !== found));
      keep([...queue, sending]);
      void flush();
    },
    /** Lets go of what was refused: whoever wrote it knows. */
    dismiss: (id: string): void => keepRefused(refused.filter((one) => one.id !== id)),
    watch: (tell: () => void): (() => void) => {
      changed.add(tell);
      return () => changed.delete(tell);
    },
    holds: (id: string): boolean => queue.some((one) => one.id === id),
    listen: (listener: (told: Told) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type Outbox = ReturnType<typeof makeOutbox>;

const open = new Map<string, Outbox>();

const write = (place: string, text: string | null): void =>
  text === null ? localStorage.removeItem(place) : localStorage.setItem(place, text);

/** The outbox of one person on this device: another who signs in here neither sees nor sends it. */
export function outboxOf(person: string): Outbox {
  const known = open.get(person);
  if (known) return known;
  const place = `kept outbox ${person}`;
  const outbox = makeOutbox({
    read: () => localStorage.getItem(place),
    write: (text) => write(place, text),
    readRefused: () => localStorage.getItem(`${place} refused`),
    writeRefused: (text) => write(`${place} refused`, text),
    send: ({ path, body }) => request(path, { body }),
    later: (run, wait_ms) => {
      const timer = setTimeout(run, wait_ms);
      return () => clearTimeout(timer);
    },
    waiting: (count, refused) => setWaiting(`outbox ${person}`, count, refused),
  });
  open.set(person, outbox);
  addEventListener('online', () => void outbox.flush());
  void outbox.flush();
  return outbox;
}
