import type { Tx } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordOrRefuse } from '../interactions/index.ts';
import { dayOf, openContext } from '../organisation/index.ts';
import { seesPerson } from '../people/index.ts';
import { seenTeam, type TeamAccess } from './access.ts';
import { putAgreement } from './agreements.ts';
import { huddleMoment } from './days.ts';
import { keysOf, membersOf, teamById, touchStage } from './store.ts';

export interface LearningForm {
  id: string;
  person?: string | undefined;
  account?: string | undefined;
  kind: 'good' | 'bad';
  text: string;
}

export interface AgreementForm {
  id: string;
  /** Whose turn it was, or who asks; the caller when left out. */
  person?: string | undefined;
  owner: string;
  account?: string | undefined;
  text: string;
  /** ISO with offset. */
  by: string;
}

interface Named {
  access: TeamAccess;
  day: string;
  key: (id: string | undefined | null) => string | null;
}

/** Whether an account may be named here: nobody holds it, somebody of the huddle does, or somebody whom the caller sees. */
const isTheirs = async (tx: Tx, caller: Caller, account: string, members: ReadonlySet<string>): Promise<boolean> => {
  const [row] = await tx<{ owner: string | null }[]>`
    select owner_id as owner from account where tenant_id = ${caller.tenant} and id = ${account}`;
  if (!row?.owner || members.has(row.owner)) return row !== undefined;
  return seesPerson(tx, caller, row.owner);
};

/** Checks that the people are in the team's huddle and the account is there, and gives the ledger's keys of them. */
const named = (
  app: App,
  caller: Caller,
  teamId: string,
  people: readonly string[],
  account: string | undefined,
): Promise<Named> =>
  inTenant(app.sql, caller.tenant, async (tx) => {
    const access = await seenTeam(tx, caller, teamId);
    const context = await openContext(tx, caller.tenant);
    const day = dayOf(context, app.now());
    const team = (await teamById(tx, caller.tenant, teamId))!;
    const at = huddleMoment(team.zone ?? context.organisation.zone, day, team.huddleAt);
    const members = new Set((await membersOf(tx, caller.tenant, team, day, at)).map((row) => row.id));
    if (people.some((id) => id !== caller.person && !members.has(id)))
      throw new Problem('not-found', 'There is no such person in this team’s huddle.');
    const keys = await keysOf(tx, caller.tenant, people, account ? [account] : []);
    if (account && !(keys.has(account) && (await isTheirs(tx, caller, account, members))))
      throw new Problem('not-found', 'There is no such account.');
    return { access, day, key: (id) => (id ? (keys.get(id) ?? null) : null) };
  });

const fact = (
  caller: Caller,
  now: number,
  type: string,
  externalId: string,
  payload: Record<string, unknown>,
): NewFact => ({
  type,
  happenedAt: now,
  source: 'kept',
  externalId,
  channel: 'screen',
  actor: caller.person,
  payload,
});

const speaker = (caller: Caller, person: string | undefined): string => {
  const found = person ?? caller.person;
  if (!found) throw new Problem('forbidden', 'This sign-in belongs to nobody of the team; say for whom with `person`.');
  return found;
};

/** Shares a learning, one's own or (the lead) that of whoever tells it. */
export const shareLearning = async (app: App, caller: Caller, teamId: string, form: LearningForm): Promise<string> => {
  const now = app.now();
  const person = speaker(caller, form.person);
  const { access, day, key } = await named(app, caller, teamId, [person], form.account);
  if (person !== caller.person && !access.leads)
    throw new Problem('forbidden', 'Only the lead writes a learning down for somebody else.');
  const payload = { person: key(person), kind: form.kind, text: form.text, account: key(form.account) };
  const [made] = await recordOrRefuse(app, caller, [
    fact(caller, now, 'learning.shared', `huddle/learning/${form.id}`, payload),
  ]);
  await inTenant(app.sql, caller.tenant, (tx) => touchStage(tx, caller.tenant, teamId, day));
  return (made as { id: string }).id;
};

/**
 * Writes down what was agreed. A promise on an account becomes a promise to its customer, owned by whoever takes it on;
 * help, and a promise on no account, becomes help that the owner gives.
 */
export const agree = async (
  app: App,
  caller: Caller,
  teamId: string,
  kind: 'promise' | 'help',
  form: AgreementForm,
): Promise<void> => {
  const now = app.now();
  const asker = speaker(caller, form.person);
  const { day, key } = await named(app, caller, teamId, [asker, form.owner], form.account);
  const by = Date.parse(form.by);
  if (by <= now)
    throw new Problem('not-valid', 'The time is past already.', [{ where: 'body.by', what: 'Give a time to come.' }]);
  const account = key(form.account);
  const promised = kind === 'promise' && account !== null;
  const subject = `huddle-${form.id}`;
  const payload = promised
    ? { promise: subject, account, person: key(form.owner), text: form.text, by: form.by }
    : { help: subject, account, person: key(asker), of: key(form.owner), text: form.text, by: form.by };
  await recordOrRefuse(app, caller, [
    fact(caller, now, promised ? 'promise.made' : 'help.asked', `huddle/agreed/${form.id}`, payload),
  ]);
  await inTenant(app.sql, caller.tenant, async (tx) => {
    await putAgreement(tx, caller.tenant, {
      id: form.id,
      team_id: teamId,
      day,
      kind: promised ? 'promise' : 'help',
      subject,
      turn_of: asker,
      owner_id: form.owner,
      account_id: form.account ?? null,
      text: form.text,
      due_at: by,
      agreed_at: now,
    });
    await touchStage(tx, caller.tenant, teamId, day);
  });
};

/** Help that was asked for is given. Whoever was asked, whoever asked, and a lead may say so. */
export const giveHelp = async (
  app: App,
  caller: Caller,
  teamId: string,
  help: string,
  form: { id: string; note?: string | undefined },
): Promise<void> => {
  const now = app.now();
  const { row, day } = await inTenant(app.sql, caller.tenant, async (tx) => {
    const access = await seenTeam(tx, caller, teamId);
    const [row] = await tx<
      { owner: string | null; asker: string | null; account: string | null; person: string | null }[]
    >`
      select c.owner_id as owner, asker.id as asker, a.key as account, me.key as person
      from commitment c join fact f on f.tenant_id = c.tenant_id and f.id = c.opened_fact
      left join person asker on asker.tenant_id = c.tenant_id and asker.key = f.payload->>'person'
      left join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
      left join person me on me.tenant_id = c.tenant_id and me.id = ${caller.person}::uuid
      where c.tenant_id = ${caller.tenant} and c.programme = 'help' and c.subject = ${help} and c.state in ('open', 'paused') limit 1`;
    if (!row || !(access.leads || [row.owner, row.asker].includes(caller.person)))
      throw new Problem('not-found', 'There is no such help open that is yours to close.');
    return { row, day: dayOf(await openContext(tx, caller.tenant), now) };
  });
  const payload = { help, account: row.account, person: row.person, note: form.note ?? null };
  await recordOrRefuse(app, caller, [fact(caller, now, 'help.given', `huddle/given/${form.id}`, payload)]);
  await inTenant(app.sql, caller.tenant, (tx) => touchStage(tx, caller.tenant, teamId, day));
};
