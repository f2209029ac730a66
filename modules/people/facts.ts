import { z } from 'zod';
import { roles } from '../../catalogue/permissions.ts';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(300);
const day = z.iso.date();
const zone = z.string().refine(
  (name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  },
  { message: 'is not a time zone; write it like Asia/Kolkata' },
);

export const teamFields = z.strictObject({
  team: key,
  name: text.min(1),
  parent: key.nullish(),
  lead: key.nullish(),
  huddle_at: z
    .string()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'is not a time of day; write it like 09:30')
    .nullish(),
  zone: zone.nullish(),
});

export const teamDefined = factType({
  type: 'team.defined',
  title: 'Team defined',
  sentence: 'A team, its place under another team, its lead and the time of its huddle.',
  payload: teamFields,
  creates: 'team',
  example: { team: 'south', name: 'South team', parent: null, lead: 'e-104', huddle_at: '09:30', zone: 'Asia/Kolkata' },
});

export const personFields = z.strictObject({
  person: key,
  name: text.min(1),
  email: z.email().max(200).nullish(),
  phone: text.nullish(),
  role: z.enum(roles),
  team: key.nullish(),
  reports_to: key.nullish(),
  zone: zone.nullish(),
  joined_on: day.nullish(),
  left_on: day.nullish(),
});

export const personDefined = factType({
  type: 'person.defined',
  title: 'Person defined',
  sentence: 'Who someone is, and in which team, under whom and in which role from that moment on.',
  payload: personFields,
  person: (payload) => payload.person,
  creates: 'person',
  example: { person: 'e-117', name: 'Asha Menon', email: 'asha@example.org', role: 'account_manager', team: 'south' },
});

export const peopleFacts = [teamDefined, personDefined];
export type TeamDefined = z.output<typeof teamFields>;
export type PersonDefined = z.output<typeof personFields>;
