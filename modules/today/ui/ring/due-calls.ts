import type { Answer } from '../../../../platform/http/client.ts';
import type { rings } from '../../routes.ts';

export type CallBack = Answer<typeof rings>['items'][number];

const before_ms = 2 * 60_000;
const after_ms = 30 * 60_000;

/** A call-back that rings, and whether its time has come or only comes near. */
export interface DueCall extends CallBack {
  due: boolean;
}

/** The promised call-backs that ring now: from two minutes before their time until half an hour after it, the first one due on top. */
export function dueCalls(calls: readonly CallBack[], now: number): DueCall[] {
  return calls
    .filter(({ at }) => now >= at - before_ms && now < at + after_ms)
    .sort((a, b) => a.at - b.at)
    .map((call) => ({ ...call, due: now >= call.at }));
}
