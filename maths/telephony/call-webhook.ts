import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).describe('An instant with its offset, e.g. 2026-03-02T09:30:00+05:30');
const seconds = z
  .number()
  .nonnegative()
  .max(7 * 24 * 3600);
const name = z.string().trim().min(1).max(200);

/** How a finished call came out; `voicemail` and `busy` are for systems without queues. */
export const finishedCallOutcomes = [
  ...(['answered', 'abandoned', 'timeout', 'key', 'leaveempty', 'withdrawn', 'failed'] as const),
  ...(['joinempty', 'full', 'closed', 'diverted', 'missed', 'busy', 'voicemail'] as const),
] as const;

/**
 * What any telephone system may send when a call is over. Times are instants with an offset; seconds given win over
 * those that follow from the times. Fields not named here are refused, so that a misspelt one does not get lost.
 */
export const finishedCall = z
  .strictObject({
    system: name.optional().describe('Which of several telephone systems; part of the identity of the call'),
    callId: name.describe('The system\u2019s own id of the call: sent again, it is the same call'),
    direction: z.enum(['inbound', 'outbound', 'internal']),
    outcome: z.enum(finishedCallOutcomes),
    from: name.optional(),
    to: name.optional(),
    queue: name.optional(),
    agent: name.optional().describe('The agent\u2019s name, number or e-mail as known to Kept'),
    startedAt: instant,
    answeredAt: instant.optional(),
    endedAt: instant,
    waitSeconds: seconds.optional(),
    talkSeconds: seconds.optional(),
    holdSeconds: seconds.optional(),
    wrapUpSeconds: seconds.optional(),
    endedBy: z.enum(['agent', 'caller', 'transfer', 'system']).optional(),
    transferredTo: name.optional(),
    recordingUrl: z.url().optional(),
    note: z.string().max(4000).optional(),
  })
  .superRefine((call, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const [start, end] = [Date.parse(call.startedAt), Date.parse(call.endedAt)];
    const answer = call.answeredAt === undefined ? undefined : Date.parse(call.answeredAt);
    if (end < start) complain('endedAt', 'The call ends before it starts.');
    if (answer !== undefined && (answer < start || answer > end)) {
      complain('answeredAt', 'The answer lies outside of the call.');
    }
    if (call.outcome === 'answered' && answer === undefined) complain('answeredAt', 'An answered call needs the time.');
    if (call.endedBy === 'transfer' && call.transferredTo === undefined) {
      complain('transferredTo', 'A transferred call needs to say where it went.');
    }
  });

export type FinishedCall = z.infer<typeof finishedCall>;

/** The identity of a call sent in: the same for every repetition, different for each system. */
export function finishedCallExternalId(call: Pick<FinishedCall, 'system' | 'callId'>): string {
  return call.system === undefined ? `call/${call.callId}` : `call/${call.system}/${call.callId}`;
}

/** The call's seconds: those sent, or those that follow from the times. */
export function finishedCallSeconds(call: FinishedCall): { waitSeconds: number; talkSeconds: number } {
  const between = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / 1000);
  const wait = call.waitSeconds ?? between(call.startedAt, call.answeredAt ?? call.endedAt);
  const talk = call.talkSeconds ?? (call.answeredAt === undefined ? 0 : between(call.answeredAt, call.endedAt));
  return { waitSeconds: wait, talkSeconds: talk };
}
