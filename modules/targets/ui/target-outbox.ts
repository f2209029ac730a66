import { call } from '../../../platform/http/client.ts';
import { makeOutbox, type Outbox } from '../../../platform/ui/save/outbox.ts';
import { setWaiting } from '../../../platform/ui/save/waiting.ts';
import type { proposeTargets } from '../routes/propose-targets.ts';
import type { putTargets } from '../routes/put-targets.ts';

export const setPath = '/api/v1/targets';
export const proposePath = '/api/v1/targets/proposals';

const open = new Map<string, Outbox>();

/** Changes of targets on their way: written to this device first, so that neither a reload nor a lost line loses one. */
export function targetOutbox(person: string): Outbox {
  const known = open.get(person);
  if (known) return known;
  const place = `kept targets ${person}`;
  const outbox = makeOutbox({
    read: () => localStorage.getItem(place),
    write: (text) => (text === null ? localStorage.removeItem(place) : localStorage.setItem(place, text)),
    send: ({ path, body }) =>
      path === setPath
        ? call<typeof putTargets>('PUT', setPath, { body: body as never })
        : call<typeof proposeTargets>('POST', proposePath, { body: body as never }),
    later: (run, wait_ms) => {
      const timer = setTimeout(run, wait_ms);
      return () => clearTimeout(timer);
    },
    waiting: (count) => setWaiting(place, count),
  });
  open.set(person, outbox);
  addEventListener('online', () => void outbox.flush());
  void outbox.flush();
  return outbox;
}
