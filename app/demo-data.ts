import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTenant } from '../platform/db/tenant.ts';
import type { Tx } from '../platform/db/connect.ts';
import { hashPassword, insertMember, insertUser } from '../platform/auth/index.ts';
import { allTenants } from '../platform/auth/organisation.ts';
import type { App } from '../platform/http/app.ts';
import type { Role } from '../catalogue/permissions.ts';
import { importFolder } from '../modules/intake/index.ts';
import { simulate } from './cli/simulate.ts';
import { intakeTools } from './intake-tools.ts';

/** The invented company works here. */
export const sampleZone = 'Asia/Kolkata';
export const sampleCurrency = 'INR';

export interface SampleWish {
  size: string;
  seed: number;
  /** Gives some people of the company a sign-in with this password. */
  password?: string;
}

/** The last working day: on a Sunday the demo's today is Saturday, so that there is a day's work to see. */
const lastDay = (now: number): string => {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(sampleZone).toPlainDate();
  return (today.dayOfWeek === 7 ? today.subtract({ days: 1 }) : today).toString();
};

/** People whose day is worth looking at: somebody of each role, with the fullest portfolio. */
const showcase = (tx: Tx, tenant: string) => tx<{ id: string; name: string; email: string; role: Role }[]>`
  select distinct on (case when role = 'account_manager' then role else role || coalesce(team_id::text, '') end)
    id, name, email, role
  from (select p.*, (select count(*) from account a where a.tenant_id = p.tenant_id and a.owner_id = p.id) as held from person p) p
  where tenant_id = ${tenant} and email is not null and left_on is null
    and role in ('head', 'manager', 'lead', 'account_manager', 'central')
  order by case when role = 'account_manager' then role else role || coalesce(team_id::text, '') end, held desc, key`;

const letIn = async (app: App, tenant: string, password: string): Promise<void> => {
  const people = await inTenant(app.sql, tenant, (tx) => showcase(tx, tenant));
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    for (const { id, name, email, role } of people) {
      const user = await insertUser(tx as Tx, { email, name, passwordHash }, app.now());
      await insertMember(tx as Tx, { tenant, user, person: id, role }, app.now());
    }
  });
};

/**
 * Fills an organisation with an invented company: its files are written to a folder and come in through the import like
 * anybody's data. Says how far it is.
 */
export const fillWithSample = async (
  app: App,
  tenant: string,
  wish: SampleWish,
  say: (line: string, done: number) => void,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-sample-'));
  try {
    const out = join(folder, 'files');
    say('Inventing a company', 0);
    await simulate({ size: wish.size as 'team', seed: wish.seed, out, until: lastDay(app.now()) });
    const files = (await readdir(out)).length;
    let done = 0;
    await importFolder(intakeTools(app), tenant, out, {
      source: 'sample',
      onFile: ({ file, counts, run }) => {
        if (run.state !== 'done') throw new Error(`${file} did not come in: ${run.problem ?? run.state}.`);
        say(
          `${file}: ${counts.recorded} of ${counts.read} rows${counts.refused > 0 ? `, ${counts.refused} refused` : ''}`,
          ++done / files,
        );
      },
    });
    if (wish.password) await letIn(app, tenant, wish.password);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const called: Partial<Record<Role, string>> = {
  administrator: 'the administrator',
  head: 'the head of accounts',
  manager: 'the manager',
  lead: 'a lead: the huddle, the team',
  account_manager: 'an account manager: Today, the own portfolio',
  central: 'the central team',
};

/** Who can sign in to the demo. */
export const demoSignIns = async (app: App): Promise<{ email: string; who: string }[]> => {
  const rows = await app.owner<{ email: string; role: Role }[]>`
    select u.email, m.role from auth.member m join auth."user" u on u.id = m.user_id
    where m.tenant_id = any(${await allTenants(app.owner)}) and m.ended_at is null
    order by array_position(array['account_manager', 'lead', 'manager', 'head', 'central', 'administrator'], m.role), u.email`;
  return rows.map(({ email, role }) => ({ email, who: called[role] ?? role }));
};
