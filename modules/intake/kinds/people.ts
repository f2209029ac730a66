import { roles } from '../../../catalogue/permissions.ts';
import { startOfDay } from '../local-day.ts';
import { day, email, phone, text } from './fields.ts';
import type { RowKind } from './kind.ts';

const synonyms: Record<string, string[]> = {
  account_manager: ['account manager', 'am', 'key account manager', 'kam', 'relationship manager'],
  agent: ['executive', 'support agent', 'representative'],
  lead: ['team lead', 'tl', 'supervisor'],
  administrator: ['admin'],
};

/** People, their team, whom they report to and their role. */
export const people: RowKind = {
  shape: 'rows',
  key: 'people',
  title: 'People',
  sentence: 'The people of your organisation: team, role, and to whom they report.',
  fileName: /^(people|persons?|employees?|staff|users?|agents?)$/,
  fields: [
    {
      key: 'person_id',
      label: 'Person',
      synonyms: ['id', 'employee id', 'emp id', 'employee code', 'user id', 'staff id'],
      kind: 'id',
      required: true,
      example: 'e-117',
    },
    text('name', 'Name', ['full name', 'employee name'], { required: true, max: 300, example: 'Asha Menon' }),
    email(),
    phone(),
    {
      key: 'role',
      label: 'Role',
      synonyms: ['position', 'profile'],
      kind: 'choice',
      required: true,
      allowed: roles.map((value) => ({ value, synonyms: synonyms[value] ?? [] })),
      help: `One of ${roles.join(', ')}.`,
      example: 'account_manager',
    },
    { key: 'team_id', label: 'Team', synonyms: ['team'], kind: 'id', example: 'south' },
    {
      key: 'reports_to',
      label: 'Reports to',
      synonyms: ['manager', 'manager id', 'supervisor'],
      kind: 'id',
      example: 'e-104',
    },
    day('joined_on', 'Joined on', ['joining date', 'date of joining', 'doj', 'hire date']),
    day('left_on', 'Left on', ['leaving date', 'exit date', 'last working day'], { example: '' }),
    text('zone', 'Time zone', ['timezone'], { max: 60, example: 'Asia/Kolkata' }),
  ],
  toFacts: (row, { options }) => [
    {
      type: 'person.defined',
      happenedAt: null,
      describes: String(row['person_id']),
      since: typeof row['joined_on'] === 'string' ? startOfDay(options.zone, row['joined_on']) : null,
      payload: {
        person: row['person_id'],
        name: row['name'],
        email: row['email'],
        phone: row['phone'],
        role: row['role'],
        team: row['team_id'],
        reports_to: row['reports_to'],
        zone: row['zone'],
        joined_on: row['joined_on'],
        left_on: row['left_on'],
      },
    },
  ],
};
