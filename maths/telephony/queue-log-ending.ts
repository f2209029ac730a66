import type { Call, CallOutcome } from './call.ts';

type Field = 'wait' | 'talk' | 'position' | 'origin' | 'to' | 'context' | 'because' | 'method' | 'skip';
type Layout = { outcome: CallOutcome; endedBy: NonNullable<Call['endedBy']>; fields: readonly Field[] };

/** What the last line of a call tells about it. `unreadable` names parameters that should be numbers and are not. */
export type Ending = Pick<
  Call,
  'outcome' | 'endedBy' | 'waitSeconds' | 'talkSeconds' | 'position' | 'originalPosition' | 'transferredTo' | 'because'
> & { unreadable: string[] };

/** Parameters of each event that ends a call, in order, as Asterisk's app_queue writes them (all times in seconds). */
const layouts: Record<string, Layout> = {
  COMPLETEAGENT: { outcome: 'answered', endedBy: 'agent', fields: ['wait', 'talk', 'origin'] },
  COMPLETECALLER: { outcome: 'answered', endedBy: 'caller', fields: ['wait', 'talk', 'origin'] },
  TRANSFER: { outcome: 'answered', endedBy: 'transfer', fields: ['to', 'context', 'wait', 'talk', 'origin'] },
  BLINDTRANSFER: { outcome: 'answered', endedBy: 'transfer', fields: ['to', 'context', 'wait', 'talk', 'origin'] },
  ATTENDEDTRANSFER: { outcome: 'answered', endedBy: 'transfer', fields: ['method', 'to', 'wait', 'talk', 'origin'] },
  ABANDON: { outcome: 'abandoned', endedBy: 'caller', fields: ['position', 'origin', 'wait'] },
  EXITWITHTIMEOUT: { outcome: 'timeout', endedBy: 'system', fields: ['position', 'origin', 'wait'] },
  EXITWITHKEY: { outcome: 'key', endedBy: 'caller', fields: ['because', 'position', 'origin', 'wait'] },
  EXITEMPTY: { outcome: 'leaveempty', endedBy: 'system', fields: ['position', 'origin', 'wait'] },
  LEAVEEMPTY: { outcome: 'leaveempty', endedBy: 'system', fields: ['position', 'origin', 'wait'] },
  WITHDRAW: { outcome: 'withdrawn', endedBy: 'system', fields: ['position', 'origin', 'wait', 'because'] },
  SYSCOMPAT: { outcome: 'failed', endedBy: 'system', fields: [] },
};

/** A transfer that links two calls names both its channels, one parameter more than the other kinds. */
const linkedTransfer: readonly Field[] = ['method', 'skip', 'to', 'wait', 'talk', 'origin'];

/** Events that turn a call away before it waits, with the reason where the name holds one. */
const refusals: Record<string, { outcome: CallOutcome; because?: string }> = {
  JOINEMPTY: { outcome: 'joinempty' },
  FULL: { outcome: 'full' },
  CLOSED: { outcome: 'closed' },
  DIVERT_CA_RATIO: { outcome: 'diverted', because: 'too many calls for each agent' },
  DIVERT_HOLDTIME: { outcome: 'diverted', because: 'too long a wait' },
};

/** The end a line tells of, or undefined when its event ends no call. */
export function endingOf(event: string, data: readonly string[]): Ending | undefined {
  const layout = layouts[event];
  if (!layout) return undefined;
  const fields = event === 'ATTENDEDTRANSFER' && data[0] === 'LINK' ? linkedTransfer : layout.fields;
  const found: Ending = { outcome: layout.outcome, endedBy: layout.endedBy, unreadable: [] };
  fields.forEach((field, index) => {
    const value = data[index] ?? '';
    if (value !== '') place(found, field, value);
  });
  return found;
}

/** Whether and why a line tells that a call was turned away. A dialplan's own DIVERT_… names count as diverted. */
export function refusalOf(event: string): { outcome: CallOutcome; because?: string } | undefined {
  if (event in refusals) return refusals[event];
  return event.startsWith('DIVERT_') ? { outcome: 'diverted', because: event.slice(7).toLowerCase() } : undefined;
}

function place(found: Ending, field: Field, value: string): void {
  if (field === 'to') found.transferredTo = value;
  else if (field === 'context') found.transferredTo = `${found.transferredTo ?? ''}@${value}`;
  else if (field === 'because') found.because = value;
  else if (field !== 'method' && field !== 'skip') {
    const number = Number(value);
    if (!Number.isFinite(number) || number < 0) found.unreadable.push(`${field} "${value}"`);
    else if (field === 'wait') found.waitSeconds = number;
    else if (field === 'talk') found.talkSeconds = number;
    else if (field === 'position') found.position = number;
    else found.originalPosition = number;
  }
}
