import type { Permission, Role, Scope } from '../../catalogue/permissions.ts';

/** Who is asking, as every route and action sees it. Made by `resolveCaller`, never from a request's own words. */
export interface Caller {
  /** The organisation (uuid). Every query of the request is held to it. */
  readonly tenant: string;
  /** The person of the organisation behind the user (uuid), or null for an administrator who is nobody's colleague. */
  readonly person: string | null;
  /** The sign-in account. */
  readonly user: string;
  readonly role: Role;
  readonly name: string;
  /** IANA time zone of the organisation. */
  readonly zone: string;
  /** What the role may do; for an API key, narrowed to the key's scopes. */
  readonly permissions: ReadonlySet<Permission>;
  /** Whose accounts and figures the role sees. */
  readonly view: Scope;
  readonly via: 'session' | 'api-key';
  /** The session or key that carried the request, for revoking it and for the record of who did what. */
  readonly credential: string;
  /** The scopes of the API key; absent for a session. */
  readonly scopes?: ReadonlySet<Permission>;
}
