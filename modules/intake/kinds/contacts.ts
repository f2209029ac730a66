import { accountField, email, phone, text } from './fields.ts';
import type { RowKind } from './kind.ts';

/** Contacts: the people on the customers' side. */
export const contacts: RowKind = {
  shape: 'rows',
  key: 'contacts',
  title: 'Contacts',
  sentence: 'The people at your customers: name, job, phone, who decides.',
  fileName: /^(.*[-_ ])?contacts?([-_ ].*)?$/,
  fields: [
    {
      key: 'contact_id',
      label: 'Contact',
      synonyms: ['id', 'contact number'],
      kind: 'id',
      required: true,
      example: 'P-9',
    },
    accountField({ synonyms: ['account', 'customer id', 'company id', 'company', 'company name', 'account name'] }),
    text('name', 'Name', ['full name', 'contact name'], { required: true, example: 'Dr Rao' }),
    text('job', 'Job', ['title', 'job title', 'designation', 'role'], { example: 'Owner' }),
    phone(),
    email(),
    { key: 'decides', label: 'Decides', synonyms: ['decision maker', 'primary'], kind: 'boolean', example: 'yes' },
    text('preferred_channel', 'Preferred channel', ['prefers'], { example: 'call' }),
    text('preferred_hours', 'Preferred hours', ['best time', 'best time to call'], { example: '13:30-15:30' }),
  ],
  toFacts: (row) => {
    const { contact_id: contact, account_id: account, ...fields } = row;
    return [
      {
        type: 'contact.described',
        happenedAt: null,
        describes: String(contact),
        payload: { contact, account, ...fields },
      },
    ];
  },
};
