import type { Account } from './account.ts';
import { openCase } from './care.ts';
import { choose } from './choose.ts';
import type { Occasion } from './occasion.ts';
import type { Office } from './office.ts';
import type { Request } from './overnight.ts';
import { member, queued } from './phone-log.ts';
import type { Presence } from './presence.ts';
import type { Random } from './random.ts';
import type { Person } from './staff.ts';
import { talk, talkSeconds } from './talk.ts';
import { dayAt } from './time.ts';
import type { Channel, Purpose } from './words/vocabulary.ts';

/** Something that is to be done at an hour, or as soon as the phone is free after it. */
interface Appointment {
  at: number;
  account: Account;
  purpose: Purpose;
  channel: Channel;
  request: Request | null;
}

/** A call in the queue, which comes before everything else. */
function rings(entry: Appointment): boolean {
  return entry.request?.channel === 'call';
}

/** Seconds a caller in the queue waits before giving up. */
const patience_seconds = 150;

/** One account manager's day: answers the queue, keeps appointments, and calls down the list in between. */
export function workday(
  office: Office,
  person: Person,
  presence: Presence,
  requests: readonly Request[],
  colleague: Person | null,
): void {
  const day = dayAt(presence.from);
  const random = office.random('day', person.id, day);
  const desk = new Desk(office, person, day, random, requests, colleague);
  member(office, person, presence.from + random.int(0, 240), 'ADDMEMBER');
  // The huddle takes the first quarter of an hour.
  let cursor = presence.from + 900 + random.int(60, 420);
  let ate = cursor > presence.lunchFrom;
  const newcomer = day - person.joined < 30 ? 0.75 : 1;
  const pause_seconds = Math.max(60, (8 * 3600) / (person.skill.dials * newcomer) - 240);
  // A day has room for far fewer than 200 steps; the bound is for the reader.
  for (let i = 0; i < 200 && cursor < presence.to && cursor <= office.now; i++) {
    if (!ate && cursor >= presence.lunchFrom && !desk.isRinging(cursor)) {
      ate = true;
      member(office, person, cursor, 'PAUSE');
      cursor = Math.max(cursor + 1500, presence.lunchTo);
      member(office, person, cursor, 'UNPAUSE');
    }
    const busy_seconds = desk.step(cursor);
    const free = cursor + busy_seconds;
    const pause = busy_seconds === 0 ? 300 : Math.round(20 + random.exponential(pause_seconds - 20));
    cursor = desk.interrupted(free, free + pause);
  }
  desk.close();
  member(office, person, presence.to + random.int(0, 600), 'REMOVEMEMBER');
}

class Desk {
  private readonly office: Office;
  private readonly person: Person;
  private readonly day: number;
  private readonly random: Random;
  private readonly colleague: Person | null;
  private readonly appointments: Appointment[] = [];
  private readonly list: { account: Account; purpose: Purpose; score: number }[];

  constructor(
    office: Office,
    person: Person,
    day: number,
    random: Random,
    requests: readonly Request[],
    colleague: Person | null,
  ) {
    [this.office, this.person, this.day, this.random, this.colleague] = [office, person, day, random, colleague];
    const accounts = office.portfolio(person).filter((account) => !account.lost);
    for (const request of requests) {
      // Mails and chats wait until there is a moment; the phone does not.
      const wait_seconds = request.channel === 'call' ? 0 : Math.round(random.lognormal(2400, 0.7));
      this.appointments.push({
        at: request.at + wait_seconds,
        account: request.account,
        purpose: 'support',
        channel: request.channel,
        request,
      });
    }
    for (const account of accounts) this.appoint(account);
    this.list = accounts
      .map((account) => ({ account, ...choose(account, day, person.skill, random) }))
      .sort((a, b) => a.score - b.score);
  }

  /** Plans, promises and answers that fall on this day. */
  private appoint(account: Account): void {
    const { plan, promise } = account;
    const add = (at: number, purpose: Purpose, channel: Channel): void => {
      this.appointments.push({ at, account, purpose, channel, request: null });
    };
    if (plan && dayAt(plan.at) === this.day) add(plan.at + this.random.int(-300, 600), plan.purpose, plan.channel);
    if (promise?.willKeep && dayAt(promise.by) === this.day)
      add(promise.by - this.random.int(1200, 7200), promise.purpose, 'call');
    for (const open of account.cases) if (dayAt(open.resolves) === this.day) add(open.resolves, 'support', 'call');
  }

  /** Does what is due at `now`, else the next on the list. Gives the seconds it took, 0 when there is nothing to do. */
  step(now: number): number {
    const due = this.due(now);
    if (due) return rings(due) ? this.answer(due, now) : this.meet(due, now);
    const next = this.list.pop();
    if (!next || next.score < -10) return 0;
    if (next.account.lastTalk === this.day || next.account.lastDial === this.day) return this.step(now);
    const channel = this.random.weighted<Channel>([
      ['call', 92],
      ['email', 4],
      ['chat', 3],
      ['meeting', next.purpose === 'training' || next.purpose === 'renewal' ? 4 : 0.5],
    ]);
    return this.talk(next.account, { purpose: next.purpose, at: now, channel, agreed: false });
  }

  /** A ringing queue ends the pause between two talks: gives the second at which the phone is taken up. */
  interrupted(free: number, until: number): number {
    let next = Infinity;
    for (const entry of this.appointments) if (rings(entry)) next = Math.min(next, entry.at);
    // Two colleagues take turns at the queue, so whoever is called next is mostly not on the line already.
    return next <= until + 480 ? Math.max(free, next + 5) : until;
  }

  /** Whether a caller waits at this moment. */
  isRinging(now: number): boolean {
    return this.appointments.some((entry) => rings(entry) && entry.at <= now);
  }

  /** The day is over: whoever still waits in the queue gives up. */
  close(): void {
    for (const entry of this.appointments) if (entry.request && rings(entry)) this.abandon(entry.request, null);
  }

  /** The earliest of what may begin now. A caller can't be answered before the call; a talk may begin a little early. */
  private due(now: number): Appointment | null {
    let chosen = -1;
    for (const [index, entry] of this.appointments.entries()) {
      const best = this.appointments[chosen];
      const from = rings(entry) ? entry.at : entry.at - 120;
      const before = !best || (rings(entry) && !rings(best)) || (rings(entry) === rings(best) && entry.at < best.at);
      if (from <= now && before) chosen = index;
    }
    return chosen === -1 ? null : (this.appointments.splice(chosen, 1)[0] ?? null);
  }

  private meet(entry: Appointment, now: number): number {
    // Already talked today, about everything that was open.
    if (entry.request === null && entry.account.lastTalk === this.day && entry.purpose !== 'support') return 1;
    return this.talk(entry.account, { purpose: entry.purpose, at: now, channel: entry.channel, agreed: true });
  }

  private talk(account: Account, occasion: Occasion): number {
    const { seconds, reached } = talk(this.office, this.person, account, occasion, this.random);
    const free = occasion.at + seconds;
    const plan = account.plan;
    // "Call back at four" belongs to this very day.
    if (!reached && plan && dayAt(plan.at) === this.day && plan.at > free) this.appoint(account);
    else if (!reached && account.promise?.willKeep && dayAt(account.promise.by) === this.day) {
      const again = free + this.random.int(600, 1800);
      this.appointments.push({ at: again, account, purpose: account.promise.purpose, channel: 'call', request: null });
    } else if (!reached && occasion.purpose !== 'feedback' && this.random.chance(0.3)) {
      const later = free + this.random.int(5400, 12_600);
      this.appointments.push({ at: later, account, purpose: occasion.purpose, channel: 'call', request: null });
    }
    return seconds;
  }

  /** Takes a call from the queue, or finds that the caller has given up. */
  private answer(entry: Appointment, now: number): number {
    const { office, person, random } = this;
    const account = entry.account;
    const start = entry.request?.at ?? now;
    const wait_seconds = Math.max(random.int(4, 14), now - start);
    const missed = wait_seconds > 20 ? this.colleague : null;
    if (wait_seconds > patience_seconds || random.chance(0.03)) {
      if (entry.request) this.abandon(entry.request, missed);
      return 1;
    }
    const talk_seconds = talkSeconds(random, 'support');
    const taken = start + wait_seconds;
    queued(office, person, account, {
      start,
      wait_seconds,
      talk_seconds,
      answered: true,
      customerHangsUp: random.chance(0.6),
      missedBy: missed,
    });
    if (random.chance(0.66)) openCase(office, account, taken, 'call');
    this.talk(account, {
      purpose: 'support',
      at: taken,
      channel: 'call',
      agreed: true,
      onTheLine_seconds: talk_seconds,
    });
    return taken + talk_seconds - now + 40;
  }
  private abandon(request: Request, missedBy: Person | null): void {
    const wait_seconds = this.random.int(20, patience_seconds);
    const call = { start: request.at, wait_seconds, talk_seconds: 0, answered: false, customerHangsUp: true, missedBy };
    queued(this.office, null, request.account, call);
  }
}
