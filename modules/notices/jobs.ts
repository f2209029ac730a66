import { isOpen, localDate, startOfLocalDay, workingDaysBetween } from '../../maths/calendar/index.ts';
import { members } from '../../platform/auth/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import { isBareAddress, type Message, post } from '../../platform/mail/index.ts';
import { openOf, overdueOf } from '../commitments/index.ts';
import { calendarOf, type KeptContext, openContext, packAt } from '../organisation/index.ts';
import { type Choice, choiceOf, toldIn } from './choice.ts';
import { digestDue } from './digest-time.ts';
import { atOnceMail, digestMail, type DueLine, type MailGround } from './mail-words.ts';
import { markMailed, readChoice, unmailed } from './read.ts';

type Doors = Pick<App, 'sql' | 'owner' | 'now' | 'settings'>;

const WEEK_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;
const MOST_DUE = 60;

interface Reader {
  person: string;
  email: string;
  zone: string;
  choice: Choice;
  lastDay: string | null;
}

/** Everybody who signs in and may get mails, with what they chose and the day of their last digest. */
const readersOf = async (tx: Tx, context: KeptContext, mailTo: ReadonlyMap<string, string>): Promise<Reader[]> => {
  const { tenant, zone } = context.organisation;
  const rows = await tx<{ person: string; zone: string | null; choice: unknown; lastDay: string | null }[]>`
    select p.id as person, coalesce(p.zone, t.zone) as zone, c.choice,
      (select max(day) from notice_digest d where d.tenant_id = p.tenant_id and d.person_id = p.id) as "lastDay"
    from person p left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
    left join notice_choice c on c.tenant_id = p.tenant_id and c.person_id = p.id
    where p.tenant_id = ${tenant} and p.id = any(${[...mailTo.keys()]}::uuid[]) and p.left_on is null`;
  return rows.map((row) => ({
    ...{ person: row.person, email: mailTo.get(row.person)!, zone: row.zone ?? zone },
    ...{ choice: choiceOf(row.choice), lastDay: row.lastDay },
  }));
};

/** What is late or runs out on the day, the latest first. */
const dueOf = async (
  tx: Tx,
  tenant: string,
  { person, zone }: Reader,
  day: string,
  now: number,
): Promise<DueLine[]> => {
  const from = startOfLocalDay(zone, day);
  const [late, today] = await Promise.all([
    overdueOf(tx, tenant, person, from, MOST_DUE),
    openOf(tx, tenant, person, { from, to: startOfLocalDay(zone, localDate(zone, from + 1.5 * DAY_MS)) + 1 }, MOST_DUE),
  ]);
  return [...late, ...today]
    .filter((row) => row.due_at !== null)
    .map((row) => ({
      title: row.details.text ?? row.title,
      account: row.account_name,
      dueAt: row.due_at!,
      late: row.due_at! < now,
    }));
};

const groundOf = ({ settings }: Doors, context: KeptContext, reader: Reader): MailGround => ({
  to: reader.email,
  publicUrl: settings.publicUrl.replace(/\/$/, ''),
  zone: reader.zone,
  locale: context.organisation.locale,
});

const send = (tx: Tx, tenant: string, message: Message, { settings, now }: Doors): Promise<unknown> =>
  post(tx, tenant, message, { now: now(), host: new URL(settings.publicUrl).hostname });

/**
 * The day's digest of one person. The row of the day, what was mailed and the mail itself are one transaction: a crash
 * leaves none of them, and a second worker finds the row.
 */
const sendDigest = (doors: Doors, context: KeptContext, reader: Reader, day: string): Promise<void> =>
  inTenant(doors.sql, context.organisation.tenant, async (tx) => {
    const { tenant } = context.organisation;
    const now = doors.now();
    const taken = await tx`
      insert into notice_digest (tenant_id, person_id, day, at, notices)
      values (${tenant}, ${reader.person}, ${day}, to_timestamp(${now}::bigint / 1000.0), 0) on conflict do nothing`;
    if (taken.count === 0) return;
    const choice = await readChoice(tx, tenant, reader.person);
    const notices = await unmailed(tx, tenant, reader.person, toldIn(choice.mail), now - WEEK_MS);
    const due = choice.mail.mine ? await dueOf(tx, tenant, reader, day, now) : [];
    const mail = digestMail(notices, due, groundOf(doors, context, reader));
    if (!mail) return;
    await send(tx, tenant, mail, doors);
    await markMailed(
      tx,
      tenant,
      notices.map(({ id }) => id),
      now,
    );
    await tx`
      update notice_digest set notices = ${notices.length}
      where tenant_id = ${tenant} and person_id = ${reader.person} and day = ${day}`;
  });

/** What a person wants to hear at once, as one mail; the notices are locked until it is in the outbox. */
const sendAtOnce = (doors: Doors, context: KeptContext, reader: Reader): Promise<void> =>
  inTenant(doors.sql, context.organisation.tenant, async (tx) => {
    const { tenant } = context.organisation;
    const now = doors.now();
    const notices = await unmailed(tx, tenant, reader.person, toldIn(reader.choice.mail), now - DAY_MS);
    const mail = atOnceMail(notices, groundOf(doors, context, reader));
    if (!mail) return;
    await send(tx, tenant, mail, doors);
    await markMailed(
      tx,
      tenant,
      notices.map(({ id }) => id),
      now,
    );
  });

/** Mails to the people of one organisation what they want to hear: digests whose time has come, and what is said at once. */
export const mailNotices = async (doors: Doors, tenant: string): Promise<void> => {
  const now = doors.now();
  const mailTo = new Map(
    (await members(doors.owner, tenant))
      .filter(({ person, email }) => person !== null && isBareAddress(email))
      .map(({ person, email }) => [person!, email]),
  );
  if (mailTo.size === 0) return;
  const { context, readers } = await inTenant(doors.sql, tenant, async (tx) => {
    const opened = await openContext(tx, tenant);
    return { context: opened, readers: await readersOf(tx, opened, mailTo) };
  });
  const calendar = calendarOf(context, packAt(context, now));
  const after = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const works = (day: string): boolean => workingDaysBetween(calendar, day, after(day)) > 0;
  const open = isOpen(calendar, now);
  for (const reader of readers) {
    const day = digestDue({ ...reader, works }, now);
    if (day) await sendDigest(doors, context, reader, day);
    if (reader.choice.when === 'at-once' && (open || !reader.choice.quiet)) await sendAtOnce(doors, context, reader);
  }
};
