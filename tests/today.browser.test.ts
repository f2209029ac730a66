import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish } from '../app/furnish.ts';
import { hashPassword, insertMember, insertUser } from '../platform/auth/index.ts';
import { createOrganisation } from '../platform/auth/organisation.ts';
import type { Tx } from '../platform/db/connect.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { launchBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

const email = 'asha@example.org';
const password = 'a sentence for the day';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const said: string[] = [];
let server: TestServer;
let browser: Browser;
let tenant: string;
let context: BrowserContext;
let page: Page;

/** Three accounts with a talk planned for this very moment, and somebody to hold them. */
async function furnishDay(): Promise<void> {
  const { app } = server;
  const now = Date.now();
  const minute = 60_000;
  ({ tenant } = await createOrganisation(
    app.owner,
    {
      name: 'Evergreen Care',
      zone: 'UTC',
      currency: 'INR',
      pack: 'desk',
      sampleData: false,
      administrator: { name: 'Admin', email: 'admin@example.org', password },
    },
    { now, furnish },
  ));
  const fact = (type: string, externalId: string, payload: Record<string, unknown>, ago_minutes: number) => ({
    type,
    happenedAt: now - ago_minutes * minute,
    source: 'test',
    externalId,
    channel: 'system' as const,
    actor: null,
    payload,
  });
  const person = { person: 'asha', name: 'Asha Menon', email, role: 'account_manager' };
  const accounts = ['Birch', 'Cedar', 'Elm'].map((name, index) => ({ name: `${name} Clinic`, key: name, index }));
  const results = await app.recorder.record(tenant, [
    fact('person.defined', 'asha', person, 9_000),
    ...accounts.map(({ key, name }) =>
      fact('account.described', key, { account: key, name, products: ['book'], tier: 'B' }, 8_000),
    ),
    ...accounts.map(({ key }) => fact('account.assigned', `to-${key}`, { account: key, person: 'asha' }, 7_000)),
    ...accounts.map(({ key, index }) => {
      const next = { at: new Date(now - (3 - index) * minute).toISOString(), agenda: `the plan of ${key}` };
      const talk = { account: key, person: 'asha', channel: 'call', purpose: 'training', outcome: 'reached', next };
      return fact('interaction.logged', `talk-${key}`, talk, 6_000);
    }),
  ]);
  expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    const user = await insertUser(tx as Tx, { email, name: 'Asha Menon', passwordHash }, now);
    const id = idOf(tenant, 'person', 'asha');
    await insertMember(tx as Tx, { tenant, user, person: id, role: 'account_manager' }, now);
  });
}

const rowOf = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const logged = async (): Promise<number> => {
  const [row] = await server.app.owner<{ count: number }[]>`
    select count(*)::int as count from fact where tenant_id = ${tenant} and type = 'interaction.logged' and source = 'kept'`;
  return row!.count;
};
const violations = async (): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** Presses an outcome's number until the form, which may still be on its way, has taken it. */
async function choose(number: string, outcome: string): Promise<void> {
  const chosen = page.getByRole('button', { name: outcome, exact: true, pressed: true });
  await expect
    .poll(async () => {
      await page.keyboard.press(number);
      return chosen.count();
    })
    .toBe(1);
}

/** Walks to a field with the Tab key, as somebody without a mouse does. */
async function tabTo(label: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.waitFor();
  for (let press = 0; press < 20; press++) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach the field "${label}".`);
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await furnishDay();
  context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('leads from the sign-in to the list by keyboard', async () => {
  await page.goto('/');
  await tabTo('E-mail');
  await page.keyboard.type(email);
  await tabTo('Password');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await rowOf('Elm Clinic').waitFor();
  expect(await page.getByRole('heading', { name: 'Planned' }).count()).toBe(1);
  expect(await rowOf('Birch Clinic').textContent()).toContain('the plan of Birch');
});

it('logs a talk without a mouse, goes on to the next row, and takes it back', async () => {
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'Birch Clinic' }).waitFor();
  await choose('1', 'Reached');
  await page.keyboard.press('h');
  await page.keyboard.press('4');
  await page.keyboard.press('n');
  await page.keyboard.type('Glad to be called; j, 2 and h 5 are letters here.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.type('tomorrow 11');
  await page.getByText(/, 11:00$/).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Cedar Clinic' }).waitFor();
  await rowOf('Birch Clinic').waitFor({ state: 'detached' });
  expect(await page.locator('[aria-current=true]').textContent()).toContain('Cedar Clinic');
  await page.getByText('All saved').waitFor();
  expect(await logged()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await rowOf('Birch Clinic').waitFor();
  await page.getByText('Undone.').waitFor();
});

it('gives back what was written with the talk that was taken back', async () => {
  await page.keyboard.press('k');
  await page.getByRole('heading', { name: 'Birch Clinic' }).waitFor();
  await page.getByRole('button', { name: 'Happiness: 4 of 5', pressed: true }).waitFor();
  await page.getByText(/, 11:00$/).waitFor();
  expect(await page.getByLabel('Note').inputValue()).toContain('Glad to be called');
});

it('loses nothing without a network, and counts it once', async () => {
  const before = await logged();
  await context.setOffline(true);
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 change waits here').waitFor();
  await rowOf('Birch Clinic').waitFor({ state: 'detached' });
  await context.setOffline(false);
  await page.getByText('All saved').waitFor();
  await rowOf('Cedar Clinic').waitFor();
  expect(await logged()).toBe(before + 1);
});

it('asks why where there is no next plan', async () => {
  await choose('5', 'Refused');
  await page.keyboard.press('Control+Enter');
  await page.getByText('When next, or why not?').waitFor();
  await page.getByRole('group', { name: 'Why no next plan' }).getByRole('button').first().click();
  await page.keyboard.press('Control+Enter');
  await rowOf('Cedar Clinic').waitFor({ state: 'detached' });
});

it.each([
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const)('is clean for readers at %i px, %s', async (width, colorScheme) => {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
  await page.goto('/');
  await rowOf('Elm Clinic').waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await rowOf('Elm Clinic')
    .getByRole('button', { name: /Elm Clinic/ })
    .click();
  await page.getByRole('button', { name: 'Reached', exact: true }).click();
  await expect.poll(() => violations()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(said).toEqual([]);
});

it.each([1440, 390])('finds the account from the list of accounts, clean for readers at %i px', async (width) => {
  await page.setViewportSize({ width, height: 844 });
  await page.goto('/accounts');
  await page.getByRole('link', { name: 'Cedar Clinic' }).waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await page.getByRole('searchbox', { name: 'Name or number' }).fill('elm');
  await page.getByRole('link', { name: 'Cedar Clinic' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Elm Clinic' }).click();
  await page.getByRole('heading', { name: 'Elm Clinic', level: 1 }).waitFor();
  await page.getByText('Call, reached, about training').waitFor();
  await page.getByText('Handed to Asha Menon').waitFor();
  await expect.poll(() => violations()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(said).toEqual([]);
});

it('finds an account by ⌘K', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await rowOf('Elm Clinic').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('cedar');
  await page.getByRole('option', { name: /Cedar Clinic/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Cedar Clinic', level: 1 }).waitFor();
});
