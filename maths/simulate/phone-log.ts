import type { Account } from './account.ts';
import type { Office } from './office.ts';
import type { Person } from './staff.ts';
import { localText, unixSeconds } from './time.ts';

/** What the telephone exchange noticed of one call. */
export interface Ring {
  start: number;
  ring_seconds: number;
  /** 0 when nobody answered. */
  talk_seconds: number;
  disposition: 'ANSWERED' | 'NO ANSWER' | 'BUSY' | 'FAILED';
}

/** A line of Asterisk's Master.csv for a call that somebody in the company dialled; `accountcode` says who. */
export function dialled(office: Office, person: Person, account: Account, ring: Ring): void {
  const unique = `${unixSeconds(ring.start)}.${office.id('', 1)}`;
  const mark = unique.slice(-8).replace('.', '');
  const answer = ring.disposition === 'ANSWERED' ? ring.start + ring.ring_seconds : null;
  const end = ring.start + ring.ring_seconds + ring.talk_seconds;
  office.write('Master.csv', end, [
    ...[person.id, person.extension, account.phone, 'outbound', `"${person.name}" <${person.extension}>`],
    ...[`PJSIP/${person.extension}-${mark}`, `PJSIP/trunk-${mark}`, 'Dial', `PJSIP/${account.phone}@trunk,45`],
    ...[localText(ring.start), answer === null ? '' : localText(answer), localText(end)],
    ...[end - ring.start, ring.talk_seconds, ring.disposition, 'DOCUMENTATION', unique, ''],
  ]);
}

/** What became of a call to the support queue. */
export interface QueueCall {
  start: number;
  wait_seconds: number;
  talk_seconds: number;
  answered: boolean;
  customerHangsUp: boolean;
  /** Rang at this colleague first, who did not take it. */
  missedBy: Person | null;
}

const queue = 'support';

/** The queue_log lines and the call record of one inbound call. Nobody is `person` when the caller gave up. */
export function queued(office: Office, person: Person | null, account: Account, call: QueueCall): void {
  const unique = `${unixSeconds(call.start)}.${office.id('', 1)}`;
  const line = (second: number, agent: string, event: string, ...data: (string | number)[]): void => {
    office.write('queue_log', second, [unixSeconds(second), unique, queue, agent, event, ...data]);
  };
  const taken = call.start + call.wait_seconds;
  const end = taken + call.talk_seconds;
  line(call.start, 'NONE', 'ENTERQUEUE', '', account.phone, 1);
  if (call.missedBy && call.wait_seconds > 14) line(call.start + 13, call.missedBy.id, 'RINGNOANSWER', 12_000);
  if (call.answered && person) {
    line(taken, person.id, 'CONNECT', call.wait_seconds, `${unique}1`, Math.min(6, call.wait_seconds));
    line(
      end,
      person.id,
      call.customerHangsUp ? 'COMPLETECALLER' : 'COMPLETEAGENT',
      call.wait_seconds,
      call.talk_seconds,
      1,
    );
  } else {
    line(taken, 'NONE', 'ABANDON', 1, 1, call.wait_seconds);
  }
  const mark = unique.slice(-8).replace('.', '');
  office.write('Master.csv', end, [
    ...['', account.phone, '8000', 'from-trunk', `"" <${account.phone}>`, `PJSIP/trunk-${mark}`],
    ...[person ? `PJSIP/${person.extension}-${mark}` : '', 'Queue', `${queue},tT,,,120`, localText(call.start)],
    // The queue answers the line at once; the wait is part of the billed seconds, as Asterisk counts them.
    ...[
      localText(call.start),
      localText(end),
      end - call.start,
      end - call.start,
      'ANSWERED',
      'DOCUMENTATION',
      unique,
      '',
    ],
  ]);
}

/** A colleague signs in, takes a break, comes back or leaves. */
export function member(
  office: Office,
  person: Person,
  at: number,
  event: 'ADDMEMBER' | 'PAUSE' | 'UNPAUSE' | 'REMOVEMEMBER',
): void {
  office.write('queue_log', at, [unixSeconds(at), 'NONE', queue, person.id, event, event === 'PAUSE' ? 'lunch' : '']);
}
