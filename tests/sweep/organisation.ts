import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { furnish } from '../../app/furnish.ts';
import type { Role } from '../../catalogue/permissions.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { hashPassword, insertMember, insertUser } from '../../platform/auth/index.ts';
import { createOrganisation } from '../../platform/auth/organisation.ts';
import type { App } from '../../platform/http/app.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { clientOf } from './client.ts';
import type { Client } from './client.ts';
import { placeIds } from './place-ids.ts';
import type { Ids } from './place-ids.ts';
import { people, story } from './story.ts';

export const password = 'correct horse battery';
let hash: Promise<string> | undefined;
let address = 0;

/** One swept organisation: who asks in it, and the ids of one thing of each kind. */
export interface Organisation {
  mark: string;
  tenant: string;
  clients: Record<Role | 'colleague', Client>;
  users: Record<string, string>;
  ids: Ids;
  /** The colleague's things: of another team than the lead's, the account manager's and the agent's. */
  others: Pick<Ids, 'account' | 'person' | 'team' | 'commitment' | 'term'>;
}

/** Signs in as a browser does and gives the client that carries its cookie. */
export const signIn = async (server: FastifyInstance, name: string, email: string): Promise<Client> => {
  const remoteAddress = `10.1.${address >> 8}.${address++ & 255}`;
  const answer = await server.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    remoteAddress,
    payload: { email, password },
  });
  if (answer.statusCode !== 200) throw new Error(`${email} can't sign in: ${answer.body}`);
  const cookies = [answer.headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0]);
  return clientOf(server, name, { cookie: cookies.join('; ') });
};

const addMembers = async (app: App, tenant: string, mark: string): Promise<Record<string, string>> => {
  const passwordHash = await (hash ??= hashPassword(password));
  const users: Record<string, string> = {};
  await app.owner.begin(async (begun) => {
    const tx = begun as Tx;
    for (const { key, role } of people) {
      const email = `${key}@${mark.toLowerCase()}.example`;
      const user = await insertUser(tx, { email, name: `Person ${key} ${mark}`, passwordHash }, app.now());
      await insertMember(tx, { tenant, user, person: idOf(tenant, 'person', key), role }, app.now());
      users[key] = user;
    }
  });
  return users;
};

/** Makes an organisation with a member of every role, the same story as every other one, and `mark` in every text. */
export const makeOrganisation = async (app: App, server: FastifyInstance, mark: string): Promise<Organisation> => {
  const email = `administrator@${mark.toLowerCase()}.example`;
  const administrator = { name: `Administrator ${mark}`, email, password };
  const wish = { name: `Organisation ${mark}`, zone: 'Asia/Kolkata', currency: 'INR', pack: 'desk', sampleData: false };
  const made = await createOrganisation(app.owner, { ...wish, administrator }, { now: app.now(), furnish });
  const results = await app.recorder.record(made.tenant, story(mark, app.now()));
  const refused = results.find(({ status }) => status === 'refused');
  if (refused) throw new Error(`The story of ${mark} is refused: ${JSON.stringify(refused)}`);
  const users = { administrator: made.user, ...(await addMembers(app, made.tenant, mark)) };
  const names = ['administrator', ...people.map(({ key }) => key)].filter((name) => name !== 'other_lead');
  const signedIn = names.map(async (name) => [
    name,
    await signIn(server, name, `${name}@${mark.toLowerCase()}.example`),
  ]);
  const clients = Object.fromEntries(await Promise.all(signedIn)) as Organisation['clients'];
  const { ids, others } = await placeIds(app, { tenant: made.tenant, mark, clients, users, nonce: randomUUID() });
  return { mark, tenant: made.tenant, clients, users, ids, others };
};
