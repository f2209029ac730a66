import type { Ids } from './place-ids.ts';

/** Names of parameters and fields that name a thing of an organisation, and which kind of thing. */
const kinds: Record<string, keyof Ids> = {
  account: 'account',
  accounts: 'account',
  view: 'view',
  handover: 'handover',
  person: 'person',
  people: 'person',
  owner: 'person',
  subject: 'person',
  subject_id: 'team',
  team: 'team',
  term: 'term',
  user: 'user',
  commitment: 'commitment',
  interaction: 'interaction',
  plan: 'plan',
  promise: 'promise',
  invitation: 'invitation',
  key: 'key',
  session: 'session',
  passkey: 'passkey',
  goal: 'goal',
  parent_id: 'goal',
  help: 'help',
  run: 'run',
  project: 'project',
  milestone: 'milestone',
  did: 'did',
  fact: 'fact',
  corrects: 'fact',
  action: 'action',
  note: 'note',
  replaces: 'note',
  study: 'study',
};

/** Fields that hold an id that the client makes itself: they name nothing that is there. */
export const madeByClient: ReadonlySet<string> = new Set(['id', 'body']);

/** Parameters of a path that are the same in every organisation: another's can't be asked for. */
export const sharedByAll: ReadonlySet<string> = new Set([
  'measure',
  'day',
  'version',
  'kind',
  'what',
  'ritual',
  'period',
]);

/** What fields of these names hold where their shape alone doesn't tell. */
const values: Record<string, string> = {
  email: 'somebody@sample.example',
  zone: 'Asia/Kolkata',
  currency: 'INR',
  locale: 'en-IN',
  pack: 'desk',
  period: '2026-11',
  ritual: 'monthly-review',
  day: '2026-12-25',
  version: '1',
  from: '1',
  to: '1',
  kind: 'accounts',
  what: 'interactions',
  measure: 'effective_calls_per_day',
  code: '000000',
  token: 'no-such-token',
  password: 'correct horse battery',
  newPassword: 'another horse battery',
};

/** The kind of thing that a name stands for. */
export const kindNamed = (name: string): keyof Ids | undefined =>
  Object.hasOwn(kinds, name) ? kinds[name] : undefined;

/** The organisation's thing of the kind that a name stands for. */
export const idNamed = (of: { ids: Ids }, name: string): string | undefined => {
  const kind = kindNamed(name);
  return kind && of.ids[kind];
};

export const valueNamed = (name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;
