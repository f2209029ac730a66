import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish } from '../app/furnish.ts';
import { sealAll } from '../app/seal-all.ts';
import { tellPeople } from '../modules/notices/index.ts';
import { takeUpWords } from '../modules/search/index.ts';
import { hashPassword, insertMember, insertUser } from '../platform/auth/index.ts';
import { createOrganisation } from '../platform/auth/organisation.ts';
import type { Tx } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { launchBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

const email = 'asha@example.org';
const password = 'a sentence for the search';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const said: string[] = [];
let server: TestServer;
let browser: Browser;
let tenant: string;
let page: Page;

async function furnishPlace(): Promise<void> {
  const { app } = server;
  const now = Date.now();
  const administrator = { name: 'Admin', email: 'admin@example.org', password };
  ({ tenant } = await createOrganisation(
    app.owner,
    { name: 'Evergreen Care', zone: 'UTC', currency: 'INR', pack: 'desk', sampleData: false, administrator },
    { now, furnish },
  ));
  const fact = (type: string, payload: Record<string, unknown>, i: number) => ({
    ...{ type, happenedAt: now - 9_000_000 + i, source: 'test', externalId: `f-${i}`, payload },
    ...{ channel: 'system' as const, actor: null },
  });
  const talk = { person: 'asha', channel: 'call', purpose: 'training', outcome: 'reached' };
  const results = await app.recorder.record(
    tenant,
    (
      [
        ['person.defined', { person: 'asha', name: 'Asha Menon', email, role: 'account_manager' }],
        ['account.described', { account: 'C-1', name: 'Lakeside Physio', city: 'Hubli', phone: '+91 98765 43210' }],
        ['account.described', { account: 'C-2', name: 'Müller Zahnärzte', city: 'Köln' }],
        ['account.assigned', { account: 'C-1', person: 'asha' }],
        ['account.assigned', { account: 'C-2', person: 'asha' }],
        ['interaction.logged', { ...talk, account: 'C-2', note: 'The reminder comes twice' }],
      ] as const
    ).map(([type, payload], i) => fact(type, payload, i)),
  );
  expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    const user = await insertUser(tx as Tx, { email, name: 'Asha Menon', passwordHash }, now);
    const person = idOf(tenant, 'person', 'asha');
    await insertMember(tx as Tx, { tenant, user, person, role: 'account_manager' }, now);
  });
  // What the clock does every few seconds; transactions elsewhere may keep the seal waiting for a moment.
  for (let round = 0; round < 200; round++) {
    await sealAll(app);
    await takeUpWords(app.sql, tenant);
    const taken = await app.owner`select from search_word where tenant_id = ${tenant} and word = 'reminder'`;
    if (taken.length > 0) return;
  }
  throw new Error('The words were not taken up.');
}

/** What axe finds on the page, or within one part of it. */
const violations = async (within = 'html'): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate(`axe.run(${JSON.stringify(within)})`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** Opens the command bar, types, and waits until the wanted answer is the chosen one. */
async function find(typed: string, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Search or do anything' });
  await field.waitFor();
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: title, selected: true }).first().waitFor();
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await furnishPlace();
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('finds an account by a mistyped name and goes there by keyboard', async () => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
  await find('lakesde', 'Lakeside Physio');
  expect(await page.locator('mark').first().textContent()).toBe('Lakeside');
  expect(await violations('[role=dialog]')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Lakeside Physio' }).first().waitFor();
});

it('finds it by the digits of its number, and a talk by what was said', async () => {
  await find('098765-432', 'Lakeside Physio');
  await page.keyboard.press('Escape');
  await find('twice reminder', 'Müller Zahnärzte');
  await page.keyboard.press('Escape');
  await find('projects on time', 'Projects on time');
  await page.keyboard.press('Escape');
  await page.goto('/search?q=mueller');
  await page.getByRole('tab', { name: 'Accounts 1' }).waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Müller Zahnärzte' }).first().waitFor();
});

it('starts a project with two steps by keyboard and finishes one with one key', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await page.getByText('No project of yours is under way').waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'What is it?' }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('INPUT');
  await page.keyboard.type('Online booking');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Diary copied');
  await page.keyboard.press('Tab');
  await page.keyboard.type('in 5 days');
  await page.getByRole('textbox', { name: 'By when, step 1' }).press('Enter');
  const second = page.getByRole('textbox', { name: 'Step 2', exact: true });
  await second.waitFor();
  await expect.poll(() => second.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Staff trained');
  await page.keyboard.press('Tab');
  await page.keyboard.type('in 2 weeks');
  await page.waitForFunction('[...document.querySelectorAll("output")].filter((each) => each.textContent).length >= 2');
  await expect.poll(() => violations()).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Online booking' }).waitFor();
  await page.getByText('0 of 2').waitFor();
  await page.keyboard.press('d');
  await page.getByText('1 of 2').waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('0 of 2').waitFor();
});

it('tells in the bell, leads to what it is about, and is read then', async () => {
  await inTenant(server.app.sql, tenant, (tx) =>
    tellPeople(tx, tenant, [
      {
        ...{ id: crypto.randomUUID(), person: idOf(tenant, 'person', 'asha'), at: Date.now(), kind: 'handover' },
        ...{ text: 'Ravi handed you 1 account.', account: idOf(tenant, 'account', 'C-1') },
      },
    ]),
  );
  await page.goto('/settings/notices');
  await page.getByRole('button', { name: 'Notices, 1 not read' }).waitFor();
  await page.getByRole('radio', { name: /^At once/ }).check();
  await expect.poll(() => violations()).toEqual([]);
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  const panel = page.getByRole('dialog', { name: 'Notices' });
  await panel.getByRole('link', { name: /Ravi handed you 1 account/ }).waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Lakeside Physio' }).first().waitFor();
  await page.getByRole('button', { name: 'Notices', exact: true }).waitFor();
  const [row] = await server.app.owner<{ choice: { when: string } }[]>`
    select choice from notice_choice where tenant_id = ${tenant}`;
  expect(row!.choice.when).toBe('at-once');
  expect(said).toEqual([]);
});
