import type { KindField } from './kind.ts';

type More = Partial<KindField>;

const accountNames = [
  'account',
  'customer id',
  'customer',
  'client id',
  'company id',
  'account number',
  'acc id',
  'customer code',
];
const personNames = [
  'person',
  'employee id',
  'agent id',
  'agent',
  'owner id',
  'owner',
  'user id',
  'assigned to',
  'handled by',
];

/** The account that a row is about, by the customer's own reference. */
export const accountField = (more: More = {}): KindField => ({
  key: 'account_id',
  label: 'Account',
  synonyms: accountNames,
  kind: 'id',
  required: true,
  example: 'C-2041',
  ...more,
});

/** The person who did it, by the organisation's own reference. */
export const personField = (more: More = {}): KindField => ({
  key: 'person_id',
  label: 'Person',
  synonyms: personNames,
  kind: 'id',
  example: 'e-117',
  ...more,
});

/** The row's own reference. */
export const ownId = (key: string, label: string, synonyms: readonly string[], more: More = {}): KindField => ({
  key,
  label,
  synonyms: [...synonyms, 'id', 'reference'],
  kind: 'id',
  required: true,
  help: 'Your own reference; the same one never counts twice.',
  ...more,
});

export const text = (key: string, label: string, synonyms: readonly string[] = [], more: More = {}): KindField => ({
  key,
  label,
  synonyms,
  kind: 'text',
  max: 500,
  ...more,
});

export const time = (key: string, label: string, synonyms: readonly string[] = [], more: More = {}): KindField => ({
  key,
  label,
  synonyms,
  kind: 'time',
  example: '2026-11-16 10:30',
  ...more,
});

export const day = (key: string, label: string, synonyms: readonly string[] = [], more: More = {}): KindField => ({
  key,
  label,
  synonyms,
  kind: 'day',
  example: '2026-11-16',
  ...more,
});

export const number = (key: string, label: string, synonyms: readonly string[] = [], more: More = {}): KindField => ({
  key,
  label,
  synonyms,
  kind: 'number',
  ...more,
});

export const phone = (): KindField => ({
  key: 'phone',
  label: 'Phone',
  synonyms: ['mobile', 'telephone', 'phone number', 'contact number', 'mobile no'],
  kind: 'phone',
  example: '+91 98450 12345',
});

export const email = (): KindField => ({
  key: 'email',
  label: 'Email',
  synonyms: ['e-mail', 'mail', 'email address', 'e-mail id'],
  kind: 'email',
  example: 'desk@example.org',
});

/** Channels by the words that other systems use for them. */
export const channels: NonNullable<KindField['allowed']> = [
  { value: 'call', synonyms: ['phone', 'telephone', 'voice', 'phone call', 'inbound call', 'outbound call'] },
  { value: 'meeting', synonyms: ['visit', 'video', 'demo', 'in person', 'field visit'] },
  { value: 'email', synonyms: ['e-mail', 'mail'] },
  { value: 'chat', synonyms: ['live chat', 'whatsapp', 'messenger', 'sms', 'text'] },
  { value: 'walk-in', synonyms: ['walkin', 'branch'] },
  { value: 'social', synonyms: ['social media', 'twitter', 'facebook', 'instagram'] },
  { value: 'web', synonyms: ['web form', 'portal', 'website', 'app'] },
];
