import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTable, type TableRow } from './index.ts';

const folder = join(import.meta.dirname, '../../tests/fixtures');

async function read(path: string): Promise<{ table: Awaited<ReturnType<typeof openTable>>; rows: TableRow[] }> {
  const table = await openTable(join(folder, path), { fileName: basename(path) });
  return { table, rows: await Array.fromAsync(table.rows()) };
}

describe('files that others made', () => {
  it('a ragged row is reported and never shifted into the wrong column', async () => {
    const { table, rows } = await read('crm-csv/chatwoot-import-contacts-sample.csv');
    expect(table.header).toHaveLength(11);
    expect(rows.map((row) => row.problem === null)).toEqual([true, false, false, false, false]);
    expect(rows[1]).toMatchObject({
      line: 3,
      problem: expect.stringContaining('has 10 cells, but the header names 11'),
    });
    expect(rows[4]!.cells[1]).toBe("Tina O'Lunney");
  });

  it('a compound address stays one cell', async () => {
    const { table, rows } = await read('crm-csv/salesforce-data-export-Account.csv');
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => row.problem === null)).toBe(true);
    const address = rows[0]!.cells[table.header.indexOf('BillingAddress')]!;
    expect(Object.keys(JSON.parse(address) as object)).toContain('street');
  });

  it('empty cells and names with & stay as they are', async () => {
    const { rows } = await read('crm-csv/crm-sales-pipeline.csv');
    expect(rows).toHaveLength(10);
    expect(rows[3]!.cells[3]).toBe('');
    expect(rows[8]!.cells[3]).toBe('Gekko & Co');
  });

  it('a comma at the end of every line is no column', async () => {
    const { table, rows } = await read('tickets/call-log-bookings.masked.csv');
    expect(table.header.at(-1)).toBe('Call Outcome');
    expect(rows).toHaveLength(9);
    expect(rows.every((row) => row.cells.length === 9 && row.problem === null)).toBe(true);
  });

  it('a call record file without a header gets numbered columns and loses no row', async () => {
    const { table, rows } = await read('asterisk-cdr/asterisk-testsuite-Master.csv');
    expect(table.headerLine).toBe(0);
    expect(table.header).toEqual(Array.from({ length: 18 }, (_, at) => `Column ${at + 1}`));
    expect(rows.map((row) => row.line)).toEqual([1, 2]);
  });

  it('quotes inside quotes and unquoted blanks are read in call records', async () => {
    const { table, rows } = await read('asterisk-cdr/small-office-Master.masked.csv');
    expect(table.header).toHaveLength(21);
    expect(rows).toHaveLength(14);
    expect(rows.every((row) => row.problem === null)).toBe(true);
    expect(rows[0]!.cells[4]).toBe('"80000000001" <80000000001>');
  });

  it.each([
    'tickets/zendesk-like-tickets.csv',
    'tickets/kaggle-support-tickets-csat.csv',
    'tickets/account-health-signals.csv',
  ])('%s is read whole', async (path) => {
    const { table, rows } = await read(path);
    expect(table.headerLine).toBe(1);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every((row) => row.problem === null && row.cells.length === table.header.length)).toBe(true);
  });

  const logs = readdirSync(join(folder, 'wazo-queue-log')).filter((name) => name.endsWith('.csv'));
  it.each(logs)('queue log %s has its header and no bad row', async (name) => {
    const { table, rows } = await read(`wazo-queue-log/${name}`);
    expect(table.header.slice(0, 5)).toEqual(['time', 'callid', 'queuename', 'agent', 'event']);
    expect(rows.filter((row) => row.problem !== null)).toEqual([]);
  });
});
