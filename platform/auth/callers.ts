import type { IncomingHttpHeaders } from 'node:http';
import { may, permissions, view } from '../../catalogue/permissions.ts';
import type { Permission, Role } from '../../catalogue/permissions.ts';
import type { Sql } from '../db/connect.ts';
import type { Caller } from '../http/caller.ts';
import { cookiePrefix } from './engine.ts';
import type { Engine } from './engine.ts';

/** How long a credential is believed without asking again: a withdrawn one works this much longer at most. */
const believed_ms = 4_000;

/** Credentials remembered at most. */
const most = 10_000;

/** What the organisation's own settings say that every request needs. */
export type OrganisationOf = (tenant: string) => Promise<{ zone: string }>;

interface Sources {
  engine: Engine;
  owner: Sql;
  publicUrl: string;
  now(): number;
  organisationOf: OrganisationOf;
}

type Membership = { tenant: string; person: string | null; role: Role; name: string };

const known = new Set<string>(permissions);

/** Finds out who sends a request, and remembers it for a moment so that most requests ask the database nothing. */
export class Callers {
  readonly #from: Sources;
  readonly #cookie: RegExp;
  readonly #believed = new Map<string, { until: number; caller: Promise<Caller | null> }>();

  constructor(from: Sources) {
    this.#from = from;
    const name = `${cookiePrefix(from.publicUrl)}.session_token`.replaceAll('.', '\\.');
    this.#cookie = new RegExp(`(?:^|;\\s*)${name}=([^;]+)`);
  }

  /** The caller behind these headers. A bad `Authorization` is nobody, whatever the cookies say. */
  resolve(headers: IncomingHttpHeaders): Promise<Caller | null> {
    if (headers.authorization !== undefined) {
      const [, key] = /^Bearer (kept_[A-Za-z0-9_-]{20,200})$/.exec(headers.authorization) ?? [];
      return key === undefined ? Promise.resolve(null) : this.#remember(key, () => this.#byKey(key));
    }
    const [, cookie] = this.#cookie.exec(headers.cookie ?? '') ?? [];
    if (cookie === undefined) return Promise.resolve(null);
    return this.#remember(cookie, () => this.#bySession(headers.cookie!));
  }

  /** Forgets what is believed of a user, so that a change counts at once in this process. */
  forget(user: string): void {
    for (const [credential, { caller }] of this.#believed)
      void caller.then(
        (found) => {
          if (found?.user === user) this.#believed.delete(credential);
        },
        () => {},
      );
  }

  #remember(credential: string, find: () => Promise<Caller | null>): Promise<Caller | null> {
    const now = this.#from.now();
    const held = this.#believed.get(credential);
    if (held && now < held.until) return held.caller;
    this.#believed.delete(credential);
    const caller = find();
    this.#believed.set(credential, { until: now + believed_ms, caller });
    const drop = (): void => {
      if (this.#believed.get(credential)?.caller === caller) this.#believed.delete(credential);
    };
    caller.then((found) => found ?? drop(), drop);
    if (this.#believed.size > most) this.#believed.delete(this.#believed.keys().next().value!);
    return caller;
  }

  async #member(user: string): Promise<Membership | undefined> {
    const [member] = await this.#from.owner<Membership[]>`
      select m.tenant_id as tenant, m.person_id as person, m.role, u.name
      from auth.member m join auth."user" u on u.id = m.user_id
      where m.user_id = ${user} and m.ended_at is null`;
    return member;
  }

  async #bySession(cookie: string): Promise<Caller | null> {
    const found = await this.#from.engine.api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true, disableCookieCache: true },
    });
    if (!found) return null;
    const member = await this.#member(found.user.id);
    if (!member) return null;
    const { zone } = await this.#from.organisationOf(member.tenant);
    return {
      ...member,
      zone,
      user: found.user.id,
      permissions: may[member.role],
      view: view[member.role],
      via: 'session',
      credential: found.session.id,
    };
  }

  async #byKey(key: string): Promise<Caller | null> {
    const { valid, key: found } = await this.#from.engine.api.verifyApiKey({ body: { key } });
    if (!valid || !found) return null;
    const member = await this.#member(found.referenceId);
    if (!member) return null;
    const { zone } = await this.#from.organisationOf(member.tenant);
    const given = (found.permissions?.kept ?? []).filter((scope): scope is Permission => known.has(scope));
    const scopes = new Set(given);
    return {
      ...member,
      zone,
      user: found.referenceId,
      permissions: may[member.role].intersection(scopes),
      view: view[member.role],
      via: 'api-key',
      credential: found.id,
      scopes,
    };
  }
}
