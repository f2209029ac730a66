import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish } from '../app/furnish.ts';
import { hashPassword, insertMember, insertUser } from '../platform/auth/index.ts';
import { createOrganisation } from '../platform/auth/organisation.ts';
import type { Tx } from '../platform/db/connect.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { launchBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

const email = 'asha@example.org';
const password = 'a sentence for the month';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const said: string[] = [];
let server: TestServer;
let browser: Browser;
let tenant: string;
let page: Page;

/** Three accounts that began the month low: one has come near since, one is far, one has never moved; and one that is high. */
async function furnishMonth(): Promise<void> {
  const { app } = server;
  const now = Date.now();
  const hour = 3_600_000;
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
  let number = 0;
  const fact = (type: string, payload: Record<string, unknown>, ago_hours: number) => ({
    type,
    happenedAt: now - ago_hours * hour,
    source: 'test',
    externalId: `${number++}`,
    channel: 'system' as const,
    actor: null,
    payload,
  });
  const date = new Date(now);
  const begun_hours = (now - Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)) / hour;
  // The newest reading lies within this month, on its first morning too.
  const newest = Math.min(20, begun_hours / 2);
  const uses = { Alder: [3, 3, 3, 12], Birch: [2, 2, 2, 6], Cedar: [1, 1, 1, 1], Dogwood: [20, 20, 20, 19] };
  const results = await app.recorder.record(tenant, [
    fact('person.defined', { person: 'asha', name: 'Asha Menon', email, role: 'account_manager' }, 2_000),
    ...Object.entries(uses).flatMap(([account, values]) => [
      fact('account.described', { account, name: `${account} Clinic`, products: ['book'], tier: 'B' }, 1_900),
      fact('account.assigned', { account, person: 'asha' }, 1_800),
      ...values.map((value, index) =>
        fact(
          'usage.read',
          { account, metric: 'bookings', value },
          index === 3 ? newest : begun_hours + (3 - index) * 168,
        ),
      ),
    ]),
    fact(
      'interaction.logged',
      { account: 'Alder', person: 'asha', channel: 'call', purpose: 'intervention', outcome: 'reached', happiness: 4 },
      newest + 1,
    ),
  ]);
  expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    const user = await insertUser(tx as Tx, { email, name: 'Asha Menon', passwordHash }, now);
    await insertMember(
      tx as Tx,
      { tenant, user, person: idOf(tenant, 'person', 'asha'), role: 'account_manager' },
      now,
    );
  });
}

const rowOf = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const violations = async (): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await furnishMonth();
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto('/');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('leads from a figure of the day to who can bring it, and to the account with its log', async () => {
  await page.getByRole('button', { name: /Low to high/ }).click();
  const drawer = page.getByLabel('What the figure is made of');
  await drawer.getByText('What today must bring').waitFor();
  await drawer.getByRole('link', { name: /Alder Clinic.*short of high/ }).click();
  await page.getByRole('heading', { name: 'Alder Clinic', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Reached', exact: true }).waitFor();
});

it('explains on the account what moved its band, and what lay before', async () => {
  const changes = page.getByRole('list', { name: /What moved it/ });
  const change = changes.getByRole('button', { name: /Low user → Medium user/ });
  expect(await change.textContent()).toContain('bookings at 12: Medium user begins at 5 · held by Asha Menon');
  await change.click();
  await changes.getByText('Talk about intervention Asha Menon').waitFor();
  await expect.poll(() => violations()).toEqual([]);
});

it('ranks the month by keyboard, logs a talk beside the list, and goes on to the next', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await page.getByText('0 of 3 low accounts are high now; 3 can still move').waitFor();
  const rows = page.getByRole('list', { name: 'Accounts of the month' }).getByRole('button');
  expect(await rows.allTextContents()).toEqual(['Alder Clinic', 'Birch Clinic', 'Cedar Clinic']);
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'Alder Clinic' }).waitFor();
  await page.getByText('What could help').waitFor();
  const reached = page.getByRole('button', { name: 'Reached', exact: true, pressed: true });
  await expect
    .poll(async () => {
      await page.keyboard.press('1');
      return reached.count();
    })
    .toBe(1);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Birch Clinic' }).waitFor();
  await page.getByText('All saved').waitFor();
  const [row] = await server.app.owner<{ purpose: string }[]>`
    select payload->>'purpose' as purpose from fact where tenant_id = ${tenant} and type = 'interaction.logged' and source = 'kept'`;
  expect(row?.purpose).toBe('intervention');
});

it.each([
  [1440, 'light'],
  [390, 'dark'],
] as const)('is clean for readers at %i px, %s: both lists and what proves them', async (width, colorScheme) => {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
  await page.goto('/interventions');
  await rowOf('Alder Clinic').waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await page.keyboard.press('v');
  await rowOf('Dogwood Clinic').waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await page.keyboard.press('v');
  await page.getByText('Too few to tell').first().waitFor();
  await page.getByText('Nobody drew lots').waitFor();
  await expect.poll(() => violations()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(said).toEqual([]);
});
