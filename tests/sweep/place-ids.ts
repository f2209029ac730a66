import { randomUUID } from 'node:crypto';
import type { App } from '../../platform/http/app.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { type Client, fileForm } from './client.ts';

interface Made {
  tenant: string;
  mark: string;
  clients: Record<string, Client>;
  users: Record<string, string>;
  nonce: string;
}

const answered = async (client: Client, url: string, payload: unknown): Promise<Record<string, string>> => {
  const answer = await client.ask({ method: 'POST', url, payload });
  if (answer.statusCode > 299) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
  return answer.body === '' ? {} : (answer.json() as Record<string, string>);
};

const insertPasskey = async (app: App, user: string, mark: string): Promise<string> => {
  const [row] = await app.owner<{ id: string }[]>`
    insert into auth."passkey" ("name", "publicKey", "userId", "credentialID", "counter", "deviceType", "backedUp", "createdAt")
    values (${`Passkey ${mark}`}, 'none', ${user}, ${randomUUID()}, 0, 'singleDevice', false, now()) returning "id"`;
  return row!.id;
};

const factOf = async (app: App, tenant: string): Promise<string> => {
  const [row] = await app.owner<{ id: string }[]>`
    select id from fact where tenant_id = ${tenant} and type = 'learning.shared' order by id limit 1`;
  return row!.id;
};

const rowsOf = async (app: App, { tenant, clients, users, mark }: Made) => {
  const account = idOf(tenant, 'account', 'C-1');
  const promises = await app.owner<{ id: string; account: string }[]>`
    select id, account_id as account from commitment where tenant_id = ${tenant} and programme = 'promise'`;
  const commitmentOf = (of: string): string => promises.find((row) => row.account === of)!.id;
  await app.owner`
    insert into notice (tenant_id, id, person_id, at, kind, text, account_id)
    values (${tenant}, ${randomUUID()}, ${idOf(tenant, 'person', 'administrator')}, now(), 'due', ${`Notice ${mark}`}, ${account})`;
  const sessions = await app.owner<{ id: string }[]>`
    select "id" from auth."session" where "userId" = ${users['administrator']!}`;
  const interaction = randomUUID();
  await answered(clients['account_manager']!, '/api/v1/interactions', {
    ...{ id: interaction, account, happenedAt: new Date(app.now() - 60_000).toISOString() },
    ...{ channel: 'call', purpose: 'welcome', outcome: 'reached', note: `Logged ${mark}` },
  });
  const plan = randomUUID();
  await answered(clients['account_manager']!, `/api/v1/accounts/${account}/plan`, {
    ...{ id: plan, do: 'set', at: new Date(app.now() + 86_400_000).toISOString(), agenda: `Planned ${mark}` },
  });
  const promise = randomUUID();
  await answered(clients['account_manager']!, `/api/v1/commitments/${commitmentOf(account)}/change`, {
    ...{ id: promise, do: 'move', to: new Date(app.now() + 86_400_000).toISOString(), reason: `Moved ${mark}` },
  });
  return { account, commitmentOf, interaction, plan, promise, session: sessions[0]!.id };
};

/** Hands in a file of accounts; nothing is imported of it yet. */
const uploadFile = async (client: Client, mark: string): Promise<string> => {
  const answer = await client.ask({
    method: 'POST',
    url: '/api/v1/imports',
    ...fileForm(`account_id,name\nC-9,${mark}\n`),
  });
  if (answer.statusCode !== 201) throw new Error(`The file is not taken: ${answer.body}`);
  return answer.json<{ run: { id: string } }>().run.id;
};

/** A review that was held and one that is prepared, with what was said for them. */
const reviewed = async (app: App, { tenant, mark, clients }: Made) => {
  const team = idOf(tenant, 'team', 'north');
  const person = idOf(tenant, 'person', 'account_manager');
  const [action, study] = [randomUUID(), randomUUID()];
  const member = clients['account_manager']!;
  const review = `/api/v1/reviews/${team}/monthly-review`;
  await answered(clients['lead']!, `${review}/2026-10/hold`, { id: randomUUID() });
  await answered(member, `${review}/2026-11/notes`, { id: randomUUID(), person, about: 'all', text: `Note ${mark}` });
  await answered(member, `${review}/2026-11/actions`, {
    ...{ id: action, owner: person, text: `Action ${mark}`, by: new Date(app.now() + 86_400_000).toISOString() },
  });
  await answered(member, '/api/v1/case-studies', {
    ...{ id: study, kind: 'other', title: `Study ${mark}`, done: `Done ${mark}`, learnt: `Learnt ${mark}` },
  });
  const [note] = await app.owner<{ id: string }[]>`select id from review_note where tenant_id = ${tenant} limit 1`;
  return { action, study, note: note!.id };
};

/** Hands an account to whoever holds it: nothing moves, and there is a hand-over to ask for. */
const handOver = async (app: App, tenant: string, mark: string): Promise<string> => {
  const handover = randomUUID();
  const [result] = await app.recorder.record(tenant, [
    {
      ...{ type: 'account.assigned', happenedAt: app.now(), source: 'sweep', externalId: handover },
      ...{ channel: 'api', actor: null },
      payload: { account: 'C-1', person: 'account_manager', reason: `Handed ${mark}`, handover },
    },
  ]);
  if (result?.status !== 'recorded')
    throw new Error(`The hand-over of ${mark} is not taken: ${JSON.stringify(result)}`);
  return handover;
};

/** One id of each kind that an address or a body may name, of this organisation. */
export const placeIds = async (app: App, made: Made) => {
  const { tenant, mark, clients, users } = made;
  const administrator = clients['administrator']!;
  const { account, commitmentOf, interaction, plan, promise, session } = await rowsOf(app, made);
  const team = idOf(tenant, 'team', 'north');
  const person = idOf(tenant, 'person', 'account_manager');
  const lowered = mark.toLowerCase();
  const invited = await answered(administrator, '/api/v1/invitations', {
    email: `new@${lowered}.example`,
    role: 'agent',
  });
  const key = await answered(administrator, '/api/v1/keys', { name: `Key ${mark}`, scopes: ['accounts.read'] });
  const period = new Date(app.now()).toISOString().slice(0, 7);
  const goal = await answered(administrator, '/api/v1/goals', {
    period,
    level: 'team',
    subject_id: team,
    title: `Goal ${mark}`,
  });
  const asked = randomUUID();
  await answered(clients['account_manager']!, `/api/v1/huddles/${team}/help`, {
    ...{ id: asked, owner: idOf(tenant, 'person', 'lead'), text: `Help ${mark}` },
    by: new Date(app.now() + 86_400_000).toISOString(),
  });
  const view = randomUUID();
  await answered(administrator, '/api/v1/portfolio/views', { id: view, name: `View ${mark}`, query: 'band=low' });
  const other = idOf(tenant, 'account', 'C-2');
  const [begun, step, did] = [randomUUID(), randomUUID(), randomUUID()];
  const { id: project } = await answered(clients['account_manager']!, '/api/v1/projects', {
    ...{ id: begun, name: `Begun ${mark}`, aim: `Aim ${mark}`, account },
    milestones: [
      { id: step, text: `First ${mark}`, by: new Date(app.now() + 9 * 86_400_000).toISOString().slice(0, 10) },
    ],
  });
  // What the sample takes back: a step that no other sample touches.
  await answered(clients['account_manager']!, `/api/v1/projects/${project}/milestones`, {
    ...{ id: did, text: `Second ${mark}`, by: new Date(app.now() + 12 * 86_400_000).toISOString().slice(0, 10) },
  });
  const stepOf = (of: string, key: string): string => idOf(tenant, 'project-milestone', `${of}/${key}`);
  const otherProject = idOf(tenant, 'project', 'project-C-2');
  return {
    ids: {
      ...{ account, person, team, interaction, plan, promise, session, commitment: commitmentOf(account) },
      user: users['agent']!,
      term: idOf(tenant, 'subscription', 's-C-1'),
      invitation: invited['id']!,
      key: key['id']!,
      goal: goal['id']!,
      run: await uploadFile(administrator, mark),
      ...(await reviewed(app, made)),
      fact: await factOf(app, tenant),
      help: `huddle-${asked}`,
      view,
      handover: await handOver(app, tenant, mark),
      ...{ did, project: project!, milestone: stepOf(project!, step) },
      passkey: await insertPasskey(app, users['administrator']!, mark),
    },
    others: {
      account: other,
      person: idOf(tenant, 'person', 'colleague'),
      team: idOf(tenant, 'team', 'south'),
      commitment: commitmentOf(other),
      term: idOf(tenant, 'subscription', 's-C-2'),
      ...{ project: otherProject, milestone: stepOf(otherProject, 'step-C-2') },
    },
  };
};

/** What `placeIds` gives ids of. A route that names another kind of thing needs one here. */
export type Ids = Awaited<ReturnType<typeof placeIds>>['ids'];
