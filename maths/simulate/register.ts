import type { Account, Contact } from './account.ts';
import type { Office } from './office.ts';
import type { Random } from './random.ts';
import type { Person } from './staff.ts';
import { dateOf, day_seconds, instantText, zone } from './time.ts';
import { modules, type Milestone } from './words/vocabulary.ts';

/** Puts a customer and its people on file and into a portfolio. */
export function registerAccount(office: Office, account: Account): void {
  const random = office.random('card', account.index);
  // A second clinic of one name says where it is, as people do.
  if (office.names.has(account.name)) account.name = `${account.name}, ${account.area}`;
  if (office.names.has(account.name)) account.name = `${account.name} ${account.city.name}`;
  office.names.add(account.name);
  const when = Math.min(office.now, account.opened * day_seconds);
  const domain = `${account.name
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}-${account.index}.example.in`;
  const tier = account.seats >= 6 ? 'A' : account.seats >= 3 ? 'B' : 'C';
  office.write('accounts.csv', when, [
    ...[account.id, account.name, tier, account.territory.name, account.city.name, account.segment.name],
    ...[account.products.join(';'), account.phone, `desk@${domain}`],
    `${random.int(1, 240)}, ${street(random)}, ${account.area}, ${account.city.name}`,
    ...[(account.city.latitude + random.normal(0, 0.03)).toFixed(5)],
    ...[(account.city.longitude + random.normal(0, 0.03)).toFixed(5)],
    ...[zone, dateOf(account.opened), account.seats],
  ]);
  stage(office, account, 'onboarding', when);
  for (const contact of account.contacts) registerContact(office, account, contact, when, domain);
  office.portfolio(account.owner).push(account);
}

function street(random: Random): string {
  const named = ['Station Road', 'Market Road', 'Temple Street', 'Lake View Road', 'Old Post Office Lane'];
  return random.chance(0.5) ? `${random.int(4, 18)}th ${random.pick(['Cross', 'Main'])}` : random.pick(named);
}

function registerContact(office: Office, account: Account, contact: Contact, when: number, domain: string): void {
  const random = office.random('contact', contact.id);
  const decides = contact.job === 'owner' || (contact.job === 'practice manager' && random.chance(0.4));
  const first = contact.name.replace('Dr ', '').split(' ')[0] ?? 'desk';
  office.write('contacts.csv', when, [
    ...[contact.id, account.id, contact.name, contact.job, contact.phone],
    `${first.toLowerCase()}@${domain}`,
    decides ? 'yes' : 'no',
    random.weighted([
      ['call', 6],
      ['chat', 3],
      ['email', 1],
    ]),
    contact.job === 'owner'
      ? random.pick(['14:00-16:00', '13:30-15:30', '16:00-17:30', ''])
      : random.pick(['10:00-18:00', '']),
  ]);
}

/** Ends the present assignment after the day before `day` and begins the next. */
export function reassign(office: Office, account: Account, to: Person, day: number, reason: string): void {
  closeAssignment(office, account, day);
  account.owner = to;
  account.team = to.team ?? account.team;
  account.assignedFrom = day;
  account.assignmentReason = reason;
  office.portfolio(to).push(account);
}

/** Writes the span [assignedFrom, day); `to` is the first day on which it holds no more. */
export function closeAssignment(office: Office, account: Account, day: number | null): void {
  if (day !== null && day <= account.assignedFrom) return;
  office.write('assignments.csv', Math.min(office.now, (day ?? 1e6) * day_seconds), [
    ...[account.id, account.owner.id, dateOf(account.assignedFrom)],
    ...[day === null ? '' : dateOf(day), account.assignmentReason],
  ]);
}

/** Notes that a customer came into another stage of its life, and why. */
export function stage(office: Office, account: Account, to: string, at: number, reason = '', lesson = ''): void {
  office.write('stages.csv', at, [office.id('ST', 6), account.id, to, instantText(at), reason, lesson]);
}

/** Reaches a milestone once; later calls change nothing. */
export function reach(office: Office, account: Account, person: Person, milestone: Milestone, at: number): void {
  if (account.milestones.has(milestone)) return;
  account.milestones.add(milestone);
  if (milestone === 'converted') stage(office, account, 'live', at);
  office.write('profiles.csv', at, [office.id('M', 6), account.id, person.id, milestone, instantText(at)]);
}

/** Trains everybody at the account on the next `count` modules and tells which they were. */
export function train(office: Office, account: Account, person: Person, count: number, at: number): string {
  const done = modules.slice(account.trained, Math.min(account.trained + count, account.trainableTo));
  const again = done.length === 0;
  for (const module of done) {
    for (const contact of account.contacts) {
      const cells = [office.id('T', 7), account.id, person.id, contact.name, module, instantText(at)];
      office.write('trainings.csv', at, cells);
    }
  }
  account.trained += done.length;
  if (!again) account.boost = Math.min(0.8, account.boost + 0.05 * done.length * person.skill.persuasion);
  return again ? 'a repeat of reports and billing' : done.join(', ');
}
