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

/** Three accounts that nobody planned anything with, one of them with a call-back promised for now. */
async function furnishDay(): Promise<void> {
  const { app } = server;
  const now = Date.now();
  const organisation = { name: 'Evergreen Care', zone: 'UTC', currency: 'INR', pack: 'desk', sampleData: false };
  const administrator = { name: 'Admin', email: 'admin@example.org', password };
  ({ tenant } = await createOrganisation(app.owner, { ...organisation, administrator }, { now, furnish }));
  const fact = (type: string, externalId: string, payload: Record<string, unknown>, ago_minutes: number) => ({
    ...{ type, externalId, payload, happenedAt: now - ago_minutes * 60_000, source: 'test', actor: null },
    channel: 'system' as const,
  });
  const names = ['Birch', 'Cedar', 'Elm'];
  const talk = { account: 'Elm', person: 'asha', channel: 'call', purpose: 'training', outcome: 'call-back' };
  const results = await app.recorder.record(tenant, [
    fact('person.defined', 'asha', { person: 'asha', name: 'Asha Menon', email, role: 'account_manager' }, 9_000),
    ...names.map((key) => fact('account.described', key, { account: key, name: `${key} Clinic` }, 8_000)),
    ...names.map((key) => fact('account.assigned', `to-${key}`, { account: key, person: 'asha' }, 7_000)),
    fact('interaction.logged', 'talk', { ...talk, next: { at: new Date(now - 60_000).toISOString() } }, 60),
  ]);
  expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    const user = await insertUser(tx as Tx, { email, name: 'Asha Menon', passwordHash }, now);
    const person = idOf(tenant, 'person', 'asha');
    await insertMember(tx as Tx, { tenant, user, person, role: 'account_manager' }, now);
  });
}

const facts = async (
  type: string,
): Promise<{ happened: number; recorded: number; payload: Record<string, unknown> }[]> =>
  server.app.owner`
    select (extract(epoch from happened_at) * 1000)::float8 as happened,
      (extract(epoch from recorded_at) * 1000)::float8 as recorded, payload
    from fact where tenant_id = ${tenant} and type = ${type} and source = 'kept' order by recorded_at`;
const violations = async (): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
const cleanAt = async (width: number, scheme: 'light' | 'dark'): Promise<void> => {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme: scheme });
  // A page that changes its width and its colours is judged once it has come to rest.
  await expect.poll(() => violations()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
};
const rowOf = (name: string) => page.getByRole('listitem').filter({ hasText: name });

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await furnishDay();
  context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
  const signedIn = await context.request.post('/api/v1/sign-in', {
    data: { email, password },
    headers: { origin: server.address },
  });
  expect(signedIn.status()).toBe(200);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('plans account after account by keyboard, and takes the last plan back', async () => {
  await page.goto('/plans');
  await page.getByText('2 accounts have no next plan').waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: /Birch|Cedar/ }).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.type('tomorrow 11');
  await page
    .getByText(/, 11:00$/)
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('1 account has no next plan').waitFor();
  // The cursor stands in the next account's field: one plans row after row. Outside of it the numbers are reasons.
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: /The customer will come back/, pressed: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Every account has a next plan or a reason why not').waitFor();
  await expect.poll(async () => (await facts('plan.none')).length).toBe(1);
  expect((await facts('plan.set')).length).toBe(1);
  await cleanAt(1440, 'light');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('1 account has no next plan').waitFor();
});

it('rings when a promised call-back is due, on every page; it is logged with what they promised', async () => {
  await page.getByRole('alert').getByText('Call back Elm Clinic now').waitFor();
  await page.getByRole('alert').getByRole('button', { name: 'Open' }).click();
  await page.getByRole('heading', { name: 'Elm Clinic' }).waitFor();
  await expect
    .poll(async () => {
      await page.keyboard.press('1');
      return page.getByRole('button', { name: 'Reached', exact: true, pressed: true }).count();
    })
    .toBe(1);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'They promised' }).click();
  await page.getByRole('textbox', { name: 'Promised' }).fill('send the list');
  await page.getByRole('textbox', { name: 'by', exact: true }).fill('tomorrow 13:17');
  await page.getByText(/, 13:17$/).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').getByText('Call back Elm Clinic now').waitFor({ state: 'detached' });
  await expect.poll(async () => (await facts('promise.made'))[0]?.payload['direction']).toBe('from-customer');
});

it('keeps the promises of both sides in one list, moved and ended with one key each', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/promises');
  await rowOf('Send the list').waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'Elm Clinic' }).waitFor();
  await page.keyboard.press('m');
  await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('INPUT');
  await page.keyboard.type('in 3 days');
  await page.getByLabel('They told us').waitFor();
  await page.keyboard.press('Enter');
  await rowOf('Send the list')
    .getByText(/^they promised .*then .*told before due/)
    .waitFor();
  await cleanAt(390, 'dark');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('d');
  await page.getByText('No open promise').waitFor();
  await page.getByRole('button', { name: 'Ended' }).click();
  await rowOf('Send the list').getByText('kept', { exact: true }).waitFor();
  await page.getByText('1 of 1').first().waitFor();
});

it('opens without a network with what was known, and what is logged there counts once, at its time', async () => {
  await page.goto('/');
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  const row = rowOf('No next plan');
  await row.waitFor();
  const name = /Birch|Cedar/.exec((await row.textContent())!)![0];
  await row.getByRole('button').last().click();
  await page.getByRole('heading', { name: `${name} Clinic` }).waitFor();
  const before = (await facts('interaction.logged')).length;
  await context.setOffline(true);
  await page.reload();
  await page.getByText(/You see what was known/).waitFor();
  await page.getByRole('heading', { name: `${name} Clinic` }).waitFor();
  await page.getByRole('button', { name: 'Log a talk instead' }).click();
  await page.getByRole('button', { name: 'Reached', exact: true }).click();
  await page.getByLabel('Note').fill('Spoken on the road.');
  const written = Date.now();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /1 change waits here/ }).click();
  await page.getByRole('dialog').getByText(`${name} Clinic: Reached`).waitFor();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: /1 change waits here/ }).waitFor();
  await context.setOffline(false);
  await page.getByText('All saved').waitFor();
  const logged = await facts('interaction.logged');
  expect(logged.length).toBe(before + 1);
  expect(Math.abs(logged.at(-1)!.happened - written)).toBeLessThan(5_000);
  expect(logged.at(-1)!.recorded).toBeGreaterThan(logged.at(-1)!.happened);
  expect(said).toEqual([]);
});

it('forgets what it knew when one signs out', async () => {
  await page
    .getByRole('button', { name: /Asha Menon/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail').waitFor();
  const kept = await page.evaluate(`new Promise((resolve) => {
    const request = indexedDB.open('kept-answers', 1);
    request.onsuccess = () => {
      const count = request.result.transaction('answer').objectStore('answer').count();
      count.onsuccess = () => resolve(count.result);
    };
  })`);
  expect(kept).toBe(0);
});
