import type { Tx } from '../../platform/db/connect.ts';

export interface AccountRead {
  id: string;
  key: string;
  name: string;
  tier: string | null;
  region: string | null;
  city: string | null;
  segment: string | null;
  products: string[];
  phone: string | null;
  email: string | null;
  address: string | null;
  zone: string | null;
  seats: number | null;
  openedOn: string | null;
  lifecycle: string;
  band: string | null;
  happiness: number | null;
  lastContactAt: number | null;
  lostReason: string | null;
  owner: { id: string; name: string } | null;
}

/** One account as it is now; undefined when there is none. */
export const readAccount = async (tx: Tx, tenant: string, id: string): Promise<AccountRead | undefined> => {
  const [row] = await tx<AccountRead[]>`
    select a.id, a.key, a.name, a.tier, a.region, a.city, a.segment, a.products, a.phone, a.email, a.address, a.zone, a.seats,
      a.opened_on as "openedOn", a.lifecycle, a.band, a.happiness, a.last_contact_at as "lastContactAt",
      a.lost_reason as "lostReason",
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as owner
    from account a left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
    where a.tenant_id = ${tenant} and a.id = ${id}`;
  return row;
};

export interface ContactRead {
  id: string;
  name: string;
  job: string | null;
  phone: string | null;
  email: string | null;
  decides: boolean;
  preferredChannel: string | null;
  preferredHours: string | null;
}

/** The people on the customer's side, deciders first. */
export const readContacts = (tx: Tx, tenant: string, account: string): Promise<ContactRead[]> => tx<ContactRead[]>`
  select id, name, job, phone, email, decides, preferred_channel as "preferredChannel", preferred_hours as "preferredHours"
  from contact where tenant_id = ${tenant} and account_id = ${account} order by decides desc, name`;

export interface StateRead {
  aspect: string;
  value: string;
  from: number;
  to: number | null;
}

/** What was true of the account from when to when, by aspect. */
export const readStates = (tx: Tx, tenant: string, account: string): Promise<StateRead[]> => tx<StateRead[]>`
  select aspect, value, from_at as "from", to_at as "to" from account_state
  where tenant_id = ${tenant} and account_id = ${account} order by aspect, from_at, fact_id`;

/** The newest readings of the usage metric, oldest first. */
export const readUsage = async (
  tx: Tx,
  tenant: string,
  account: string,
  metric: string,
  limit: number,
): Promise<{ at: number; value: number }[]> => {
  const rows = await tx<{ at: number; value: number }[]>`
    select read_at as at, value from usage_reading
    where tenant_id = ${tenant} and account_id = ${account} and metric = ${metric}
    order by read_at desc limit ${limit}`;
  return rows.reverse();
};

/** Modules that somebody on the customer's staff was trained on, with who and when. */
export const readTrainings = (tx: Tx, tenant: string, account: string) => tx<
  { module: string; trainee: string; at: number }[]
>`
  select module, trainee, at from training where tenant_id = ${tenant} and account_id = ${account} order by at`;

export interface HolderRead {
  person: string | null;
  name: string | null;
  from: number;
  to: number | null;
  reason: string;
}

/** Who looked after the account, and when. */
export const readHolders = (tx: Tx, tenant: string, account: string): Promise<HolderRead[]> => tx<HolderRead[]>`
  select s.person_id as person, p.name, s.from_at as "from", s.to_at as "to", s.reason
  from assignment s left join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
  where s.tenant_id = ${tenant} and s.account_id = ${account} order by s.from_at desc`;

export interface TimelineRow {
  id: string;
  type: string;
  at: number;
  recordedAt: number;
  actor: string | null;
  person: string | null;
  channel: string;
  source: string;
  corrects: string | null;
  withdrawn: boolean;
  payload: Record<string, unknown>;
}

/** The facts about an account, newest first, from before a bookmark on. */
export const readTimeline = (
  tx: Tx,
  tenant: string,
  account: string,
  before: { at: number; id: string } | null,
  limit: number,
): Promise<TimelineRow[]> => tx<TimelineRow[]>`
  select f.id, f.type, f.happened_at as at, f.recorded_at as "recordedAt", a.name as actor, p.name as person, f.channel,
    f.source, f.corrects, f.payload,
    exists (select from fact c where c.tenant_id = f.tenant_id and c.corrects = f.id) as withdrawn
  from fact f
  left join person a on a.tenant_id = f.tenant_id and a.id = f.actor
  left join person p on p.tenant_id = f.tenant_id and p.id = f.person_id
  where f.tenant_id = ${tenant} and f.account_id = ${account}
    and (${before === null} or (f.happened_at, f.id) < (to_timestamp(${before?.at ?? 0}::bigint / 1000.0), ${before?.id ?? null}::uuid))
  order by f.happened_at desc, f.id desc limit ${limit}`;
