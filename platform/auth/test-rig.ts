import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { inject } from 'vitest';
import type { Role } from '../../catalogue/permissions.ts';
import { freshDatabase } from '../../tests/database.ts';
import { connect } from '../db/connect.ts';
import type { App } from '../http/app.ts';
import type { AnyRoute } from '../http/route.ts';
import { buildServer } from '../http/server.ts';
import { mailRoutes } from '../mail/routes.ts';
import { createAuth } from './auth.ts';
import { allTenants, createOrganisation } from './organisation.ts';
import type { MadeOrganisation, NewOrganisation } from './organisation.ts';
import { authRoutes } from './routes/index.ts';
import type { Patience } from './throttle.ts';

export const publicUrl = 'https://kept.example.org';
export const password = 'correct horse battery';

/** A browser for tests: keeps cookies, says where its page is from. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #server: FastifyInstance;
  readonly #address: string;

  constructor(server: FastifyInstance, address = '10.0.0.1') {
    this.#server = server;
    this.#address = address;
  }

  async ask(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.#server.inject({
      method,
      url,
      remoteAddress: this.#address,
      headers: { origin: publicUrl, ...(cookie ? { cookie } : {}), ...headers },
      ...(payload ? { payload } : {}),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return answer;
  }

  post(url: string, payload?: object): Promise<LightMyRequestResponse> {
    return this.ask('POST', url, payload);
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.ask('GET', url);
  }

  signIn(email: string, word = password): Promise<LightMyRequestResponse> {
    return this.post('/api/v1/sign-in', { email, password: word });
  }
}

/** A whole server with its own database. `clock.now` moves only when a test moves it. */
export const startRig = async (routes: readonly AnyRoute[] = [], patience: Partial<Patience> = {}) => {
  const database = await freshDatabase(inject('databaseUrl'));
  const sql = connect(database.url, { max: 6 });
  const owner = connect(database.url, { max: 6, as: 'owner' });
  const clock = { now: Date.now() };
  const now = () => clock.now;
  const auth = createAuth({
    databaseUrl: database.url,
    owner,
    sql,
    publicUrl,
    secret: 'a secret of at least thirty-two characters',
    now,
    organisationOf: async () => ({ zone: 'Asia/Kolkata' }),
    patience,
  });
  const settings = { publicUrl, secret: 'another secret of thirty-two characters', logLevel: 'silent' };
  const app = { sql, owner, now, settings, auth } as App;
  const server = await buildServer(app, [...authRoutes, ...mailRoutes, ...routes]);

  const organisation = (name: string, email: string): Promise<MadeOrganisation> =>
    createOrganisation(owner, wish(name, email), { now: clock.now });

  /** The newest mail to this address: its text and the token of its link. */
  const mailTo = async (email: string): Promise<{ text: string; token: string }> => {
    const [mail] = await owner<{ text: string }[]>`
      select body_text as text from mail_outbox where recipient = ${email} order by created_at desc, ctid desc limit 1`;
    return { text: mail?.text ?? '', token: /#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '' };
  };

  /** Invites, accepts and signs in: a browser of a member with this role. */
  const member = async (administrator: Browser, email: string, role: Role, address?: string): Promise<Browser> => {
    await administrator.post('/api/v1/invitations', { email, role });
    const { token } = await mailTo(email);
    const browser = new Browser(server, address);
    await browser.post('/api/v1/invitation/accept', { token, name: email.split('@')[0]!, password });
    await browser.signIn(email);
    return browser;
  };

  const stop = async (): Promise<void> => {
    await server.close();
    await auth.close();
    await Promise.all([sql.end(), owner.end()]);
    await database.drop();
  };
  return { app, clock, server, organisation, mailTo, member, stop, tenants: () => allTenants(owner) };
};

export type Rig = Awaited<ReturnType<typeof startRig>>;

/** An organisation as the first-run page would ask for it. */
export const wish = (name: string, email: string): NewOrganisation => ({
  name,
  zone: 'Asia/Kolkata',
  currency: 'INR',
  pack: 'desk',
  sampleData: false,
  administrator: { name: `Admin of ${name}`, email, password },
});
