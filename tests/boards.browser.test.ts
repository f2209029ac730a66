import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish } from '../app/furnish.ts';
import { readShippedPack } from '../app/packs.ts';
import { hashPassword, insertMember, insertUser } from '../platform/auth/index.ts';
import { createOrganisation } from '../platform/auth/organisation.ts';
import type { Tx } from '../platform/db/connect.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { launchBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

const password = 'a sentence for the boards';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const said: string[] = [];
const day = 86_400_000;
let server: TestServer;
let browser: Browser;
let tenant: string;
let lead: Page;
let manager: Page;

const localDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
/** A day of next month, so that the term lies ahead whatever day it is. */
const nextMonth = (date: string): string =>
  Temporal.Now.plainDateISO('UTC').toPlainYearMonth().add({ months: 1 }).toString() + date;

/** A team with two customers whose terms end next month, one of them unhappy, and a new one that is nearly trained. */
async function furnishBoards(): Promise<void> {
  const { app } = server;
  const now = Date.now();
  const pack = await readShippedPack('desk');
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
  let nth = 0;
  const fact = (type: string, payload: Record<string, unknown>, ago_days: number) => ({
    ...{ type, payload, happenedAt: now - ago_days * day + nth++, source: 'test', externalId: `f${nth}` },
    ...{ channel: 'system' as const, actor: null },
  });
  const term = (account: string, ends: string) => ({
    ...{ subscription: `s-${account}`, account, product: 'book', plan: 'basic', amount: 12_000, currency: 'INR' },
    ...{ starts_on: localDay(now - 330 * day), ends_on: nextMonth(ends), term_months: 12 },
  });
  const talk = { channel: 'call', purpose: 'intervention', outcome: 'reached', minutes: 5, person: 'asha' };
  const results = await app.recorder.record(tenant, [
    fact('person.defined', { person: 'lena', name: 'Lena Rao', role: 'lead' }, 400),
    fact('team.defined', { team: 'south', name: 'South', lead: 'lena' }, 400),
    fact('person.defined', { person: 'asha', name: 'Asha Menon', role: 'account_manager', team: 'south' }, 400),
    ...['Birch', 'Cedar', 'Elm'].flatMap((key) => [
      fact('account.described', { account: key, name: `${key} Clinic`, products: ['book'] }, 340),
      fact('account.assigned', { account: key, person: 'asha' }, 340),
    ]),
    fact('subscription.started', term('Birch', '-05'), 330),
    fact('subscription.started', term('Cedar', '-09'), 330),
    fact('interaction.logged', { ...talk, account: 'Birch', happiness: 5 }, 2),
    fact('interaction.logged', { ...talk, account: 'Cedar', happiness: 1 }, 2),
    fact('payment.realised', { account: 'Elm', payment: 'p-1', amount: 900, currency: 'INR', first: true }, 5),
    fact('contact.described', { contact: 'c-1', account: 'Elm', name: 'Meera Shah', job: 'Front desk' }, 4),
    ...pack.modules
      .slice(0, -1)
      .map(({ key }) =>
        fact('training.given', { account: 'Elm', trainee: 'Meera Shah', module: key, person: 'asha' }, 3),
      ),
  ]);
  expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    for (const [key, role] of [
      ['lena', 'lead'],
      ['asha', 'account_manager'],
    ] as const) {
      const user = await insertUser(tx as Tx, { email: `${key}@example.org`, name: key, passwordHash }, now);
      await insertMember(tx as Tx, { tenant, user, person: idOf(tenant, 'person', key), role }, now);
    }
  });
}

const signedIn = async (name: string): Promise<Page> => {
  const context: BrowserContext = await browser.newContext({
    ...{ baseURL: server.address, viewport: { width: 1440, height: 900 } },
  });
  context.setDefaultTimeout(15_000);
  await context.request.post('/api/v1/sign-in', {
    headers: { origin: server.address },
    data: { email: `${name}@example.org`, password },
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
  return page;
};

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
const factsOf = async (type: string): Promise<Record<string, unknown>[]> => {
  const rows = await server.app.owner<{ payload: Record<string, unknown> }[]>`
    select payload from fact where tenant_id = ${tenant} and type = ${type} and source = 'kept'`;
  return rows.map(({ payload }) => payload);
};
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await furnishBoards();
  [lead, manager] = await Promise.all([signedIn('lena'), signedIn('asha')]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('a lead finds the renewal at risk and plans the talk by keyboard', async () => {
  await lead.goto('/');
  await lead.getByRole('heading', { name: 'Today' }).waitFor();
  await lead.keyboard.press('g');
  await lead.keyboard.press('r');
  await lead.getByRole('heading', { name: 'Renewals', level: 1 }).waitFor();
  await lead.getByRole('button', { pressed: true, name: /due,/ }).waitFor();
  await lead.keyboard.press('ArrowRight');
  await lead.getByRole('heading', { name: /^At risk · 1/ }).waitFor();
  expect(await rowOf(lead, 'Cedar Clinic').textContent()).toContain('happiness 1 of 5');
  await lead.keyboard.press('j');
  await lead.getByRole('heading', { name: 'Cedar Clinic' }).waitFor();
  await lead.getByRole('button', { name: /^Plan talk/ }).waitFor();
  await lead.keyboard.press('d');
  await lead
    .getByText(/, 11:00$/)
    .first()
    .waitFor();
  await lead.keyboard.press('Enter');
  await lead.getByText(/Renewal talk with Cedar Clinic planned/).waitFor();
  await rowOf(lead, 'Cedar Clinic')
    .getByText(/renewal talk tomorrow 11:00/)
    .waitFor();
  expect(await factsOf('plan.set')).toMatchObject([{ account: 'Cedar', purpose: 'renewal' }]);
  await lead.getByText('1 of 2 open have a dated renewal talk').waitFor();
});

it('a yes is kept apart from a renewal, and can be taken back', async () => {
  await lead.keyboard.press('y');
  await lead.getByRole('textbox', { name: 'Pays by' }).waitFor();
  await lead.keyboard.type('in 3 days');
  await lead.keyboard.press('Enter');
  await lead.getByText('It renews nothing until the payment is here.').waitFor();
  await lead.getByRole('heading', { name: /^Said yes, waiting for the payment · 1/ }).waitFor();
  expect(await lead.getByText('0 of 2 renewed').count()).toBe(1);
  await lead.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await lead.getByRole('heading', { name: /^At risk · 1/ }).waitFor();
  expect(await factsOf('renewal.said')).toHaveLength(1);
});

it('an account manager marks a training, and the clock is kept', async () => {
  await manager.goto('/onboarding');
  await rowOf(manager, 'Elm Clinic').waitFor();
  await manager.keyboard.press('j');
  await manager.getByRole('heading', { name: 'Elm Clinic' }).waitFor();
  const trained = rowOf(manager, 'Elm Clinic').getByText('24 days');
  await trained.waitFor();
  await manager.getByRole('button', { name: 'Meera Shah', exact: true }).waitFor();
  await manager.keyboard.press('w');
  await manager.keyboard.press('Enter');
  await manager.getByRole('button', { name: /^Meera Shah: mark as trained on/ }).press('Enter');
  await manager.getByText('Every module is known to somebody there.').waitFor();
  await rowOf(manager, 'Elm Clinic').getByText('9 of 9').waitFor({ state: 'attached' });
  await trained.waitFor({ state: 'detached' });
  expect(await factsOf('training.given')).toHaveLength(1);
});

it('a checklist that is good from top to bottom creates the profile', async () => {
  await manager.getByRole('button', { name: 'All good' }).click();
  await manager.getByText('Everything is there.').waitFor();
  await rowOf(manager, 'Elm Clinic').getByText('7 of 7').waitFor({ state: 'attached' });
});

it.each([
  [1440, 'light'],
  [390, 'dark'],
] as const)('both are clean for readers at %i px, %s', async (width, colorScheme) => {
  for (const [page, path, name] of [
    [lead, `/renewals?month=${nextMonth('')}`, 'Cedar Clinic'],
    [manager, '/onboarding', 'Elm Clinic'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.goto(path);
    await rowOf(page, name).waitFor();
    expect(await violations(page), path).toEqual([]);
    await rowOf(page, name).getByRole('button', { name }).first().click();
    await page.getByRole('button', { name: 'Reached', exact: true }).waitFor();
    expect(await violations(page), `${path} with a row open`).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  }
  expect(said).toEqual([]);
});
