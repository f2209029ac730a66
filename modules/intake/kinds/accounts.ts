import { startOfDay } from '../local-day.ts';
import { day, email, number, phone, text } from './fields.ts';
import type { RowKind } from './kind.ts';

/** Accounts: who the customers are. A column that is not mapped leaves what is known of it as it is. */
export const accounts: RowKind = {
  shape: 'rows',
  partial: true,
  key: 'accounts',
  title: 'Accounts',
  sentence: 'Your customers: name, tier, place, products, phone.',
  fileName: /^(.*[-_ ])?(accounts?|customers?|clients?|companies)$/,
  fields: [
    {
      key: 'account_id',
      label: 'Account',
      synonyms: ['id', 'account number', 'customer id', 'client id', 'customer code', 'accountid c', 'company id'],
      kind: 'id',
      required: true,
      help: 'Your own reference; everything else names the account by it.',
      example: 'C-2041',
    },
    text('name', 'Name', ['account name', 'customer name', 'company', 'company name', 'clinic name'], {
      required: true,
      example: 'Lakeside Physio',
    }),
    text('tier', 'Tier', ['class', 'grade', 'rating'], { example: 'B' }),
    text('region', 'Region', ['zone name', 'billing state', 'state', 'territory'], { example: 'South' }),
    text('city', 'City', ['town', 'billing city'], { example: 'Bengaluru' }),
    text('segment', 'Segment', ['industry', 'category', 'speciality', 'specialty'], { example: 'physiotherapy' }),
    {
      key: 'products',
      label: 'Products',
      synonyms: ['product'],
      kind: 'list',
      help: 'Several are parted by ;',
      example: 'book;ray',
    },
    phone(),
    email(),
    text('address', 'Address', ['street', 'billing street', 'billing address'], { example: '12, Lake Road' }),
    number('latitude', 'Latitude', ['lat', 'billing latitude'], { example: '12.97' }),
    number('longitude', 'Longitude', ['lng', 'lon', 'billing longitude'], { example: '77.59' }),
    text('zone', 'Time zone', ['timezone'], { max: 60, example: 'Asia/Kolkata' }),
    day('opened_on', 'Opened on', ['created date', 'created at', 'customer since', 'start date', 'signup date']),
    number('seats', 'Seats', ['chairs', 'number of seats', 'users'], { example: '4' }),
  ],
  toFacts: (row, { options }) => {
    const { account_id: account, ...fields } = row;
    return [
      {
        type: 'account.described',
        happenedAt: null,
        describes: String(account),
        since: typeof row['opened_on'] === 'string' ? startOfDay(options.zone, row['opened_on']) : null,
        payload: { account, ...fields },
      },
    ];
  },
};
