import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from './field.ts';
import { suggestMapping } from './suggestMapping.ts';

const fields: Field[] = [
  {
    key: 'external_id',
    label: 'Account number',
    kind: 'id',
    synonyms: ['id', 'account id', 'customer code', 'client id'],
  },
  {
    key: 'name',
    label: 'Name',
    kind: 'text',
    synonyms: ['account name', 'company', 'company name', 'customer name', 'account'],
  },
  { key: 'email', label: 'E-mail', kind: 'email', synonyms: ['email', 'mail', 'email address'] },
  { key: 'phone', label: 'Phone', kind: 'phone', synonyms: ['mobile', 'phone number', 'contact no'] },
  {
    key: 'started_on',
    label: 'Start date',
    kind: 'date',
    synonyms: ['created date', 'onboarded on', 'since', 'engage date'],
  },
  { key: 'amount', label: 'Amount', kind: 'number', synonyms: ['value', 'close value', 'annual revenue', 'mrr'] },
];

function columns(header: string[], samples: string[][]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(suggestMapping(header, samples, fields)).map(([key, { column }]) => [key, column]),
  );
}

function fixture(path: string): [string[], string[][]] {
  const text = readFileSync(new URL(`../../tests/fixtures/${path}`, import.meta.url), 'utf8');
  const [header, ...rows] = parse(text, { relax_column_count: true }) as string[][];
  return [header!, rows];
}

describe('which column is what', () => {
  it('names, synonyms and near misses', () => {
    const header = ['Client_ID', 'Company Name', 'E-Mail Addres', 'Mobile No.', 'OnboardedOn', 'MRR (INR)'];
    expect(columns(header, [['C1', 'Asha Ltd', 'a@example.com', '9845012345', '2026-01-01', '48,000']])).toEqual({
      external_id: 'Client_ID',
      name: 'Company Name',
      email: 'E-Mail Addres',
      phone: 'Mobile No.',
      started_on: 'OnboardedOn',
      amount: 'MRR (INR)',
    });
  });

  it('values speak where names are silent', () => {
    expect(
      columns(
        ['c1', 'c2'],
        [
          ['a@example.com', '98450 12345'],
          ['b@example.com', '98450 12346'],
        ],
      ),
    ).toEqual({ email: 'c1', phone: 'c2' });
  });

  it('a name whose values are of another kind is doubted, and says so', () => {
    const { phone } = suggestMapping(['Phone'], [['yes'], ['no']], fields);
    expect(phone).toBeUndefined();
    const { amount } = suggestMapping(['Amount'], [['12'], ['x'], ['15'], ['16']], fields);
    expect(amount).toMatchObject({
      confidence: 0.85,
      because: expect.stringContaining("25 % of its values don't look like Amount"),
    });
  });

  it('exports of other systems', () => {
    expect(columns(...fixture('crm-csv/salesforce-data-export-Account.csv'))).toMatchObject({
      external_id: 'Id',
      name: 'Name',
      phone: 'Phone',
      started_on: 'CreatedDate',
      amount: 'AnnualRevenue',
    });
    expect(columns(...fixture('crm-csv/crm-sales-pipeline.csv'))).toMatchObject({
      name: 'account',
      started_on: 'engage_date',
      amount: 'close_value',
    });
  });

  it('no column and no field is used twice, whatever the header', () => {
    const word = fc.constantFrom(
      'id',
      'name',
      'email',
      'phone',
      'date',
      'account',
      'value',
      '__proto__',
      'constructor',
      '',
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(word, word).map((words) => words.join(' ')),
          { maxLength: 8 },
        ),
        (header) => {
          const taken = Object.values(suggestMapping(header, [], fields)).map(({ column }) => column);
          expect(new Set(taken).size).toBe(taken.length);
          for (const column of taken) expect(header).toContain(column);
        },
      ),
    );
  });
});
