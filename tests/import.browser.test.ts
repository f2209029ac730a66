import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish } from '../app/furnish.ts';
import { intakeTools } from '../app/intake-tools.ts';
import { type ImportWorker, startImportWorker } from '../modules/intake/index.ts';
import { createOrganisation } from '../platform/auth/organisation.ts';
import { launchBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

const email = 'admin@example.org';
const password = 'a sentence for the day';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env['KEPT_SHOTS'];
const said: string[] = [];
let server: TestServer;
let worker: ImportWorker;
let browser: Browser;
let page: Page;
let tenant: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const { app } = server;
  ({ tenant } = await createOrganisation(
    app.owner,
    {
      name: 'Evergreen Care',
      zone: 'Asia/Kolkata',
      currency: 'INR',
      pack: 'desk',
      sampleData: false,
      administrator: { name: 'Admin', email, password },
    },
    { now: Date.now(), furnish },
  ));
  worker = startImportWorker(intakeTools(app), app.owner, (error) => said.push(String(error)));
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
});

afterAll(async () => {
  await worker?.stop();
  await browser?.close();
  await server?.stop();
});

const shoot = async (name: string): Promise<void> => {
  if (!shots) return;
  await page.screenshot({ path: `${shots}/${name}-1440.png`, fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: `${shots}/${name}-390.png`, fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
};

const violations = async (): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

const accounts = [
  'Customer Code,Clinic Name,City,Mobile,Created Date,Chairs,Remarks',
  'C-1,Birch Clinic,Pune,098450 12345,31/01/2024,4,',
  'C-2,Cedar Clinic,Mysuru,98450-23456,05/02/2024,3,likes mornings',
  'C-3,Elm Clinic,Hubli,9845034567,31/02/2024,2,',
  ',Nameless,Hubli,9845034568,01/03/2024,2,',
];

it('brings a file in: dropped, understood, checked, imported, the bad rows given back', async () => {
  await page.goto('/sign-in?to=/import');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByText('Nothing has come in yet').waitFor();
  await shoot('import-empty');
  await expect.poll(() => violations()).toEqual([]);

  await page.locator('input[type=file]').setInputFiles({
    name: 'crm accounts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(accounts.join('\n')),
  });
  await page.getByRole('heading', { name: 'crm accounts.csv' }).waitFor();
  await page.getByRole('combobox', { name: 'This file brings' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'This file brings' }).inputValue()).toBe('Accounts');
  expect(await page.getByRole('combobox', { name: 'Opened on' }).inputValue()).toBe('Created Date');
  expect(await page.getByRole('combobox', { name: 'Dates are written' }).inputValue()).toMatch(/Day first/);
  await shoot('import-mapping');
  await expect.poll(() => violations()).toEqual([]);

  await page.getByRole('button', { name: 'Check first' }).click();
  await page.getByText('Of 4 rows, 2 would land, 0 are here already and 2 would come back.').waitFor();
  await page.getByRole('status').filter({ hasText: 'would land' }).waitFor();
  await shoot('import-checked');

  await page.getByRole('button', { name: /^Import 1 kB/ }).click();
  await page.getByText('2 of 4 rows landed. 2 rows come back with the reason.').waitFor();
  await shoot('import-done');
  await expect.poll(() => violations()).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Get the 2 rows that came back' }).click(),
  ]);
  const back = await text(await download.createReadStream());
  expect(back).toMatch(/month 2 of 2024 has 29 days/);
  expect(back).toMatch(/Account is missing/);

  await page.getByRole('button', { name: 'Import another file' }).click();
  await page.getByRole('cell', { name: 'crm accounts.csv' }).waitFor();
  await shoot('import-history');
  const rows = await server.app.owner<{ key: string; phone: string }[]>`
    select key, phone from account where tenant_id = ${tenant} order by key`;
  expect(rows).toEqual([
    { key: 'C-1', phone: '+919845012345' },
    { key: 'C-2', phone: '+919845023456' },
  ]);
});

it('says what a file is that can’t be read', async () => {
  await page.locator('input[type=file]').setInputFiles({
    name: 'photo.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1'),
  });
  await page.getByText('photo.csv is a picture').first().waitFor();
  await shoot('import-refused');
  expect(said).toEqual([]);
});
