import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish } from '../app/furnish.ts';
import { intakeTools } from '../app/intake-tools.ts';
import { type ImportWorker, startImportWorker } from '../modules/intake/index.ts';
import { hashPassword, insertMember, insertUser } from '../platform/auth/index.ts';
import { createOrganisation } from '../platform/auth/organisation.ts';
import type { Tx } from '../platform/db/connect.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { launchBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

const password = 'a sentence for the day';
const said: string[] = [];
let server: TestServer;
let worker: ImportWorker;
let browser: Browser;
let page: Page;
let desk: Page;
let team: string;

/** A manager, and an account manager who holds nothing yet; their team's huddle is today. */
const furnishDesk = async (): Promise<void> => {
  const { app } = server;
  const now = Date.now();
  const { tenant } = await createOrganisation(
    app.owner,
    {
      ...{ name: 'Evergreen Care', zone: 'UTC', currency: 'INR', pack: 'desk', sampleData: false },
      administrator: { name: 'Admin', email: 'admin@example.org', password },
    },
    { now, furnish },
  );
  const fact = (type: string, payload: Record<string, unknown>, externalId = type) => ({
    ...{ type, payload, happenedAt: now - 40 * 86_400_000, source: 'test', externalId },
    ...{ channel: 'system' as const, actor: null },
  });
  const people = [
    { person: 'meera', name: 'Meera Rao', email: 'meera@example.org', role: 'manager' as const },
    { person: 'asha', name: 'Asha Menon', email: 'asha@example.org', role: 'account_manager' as const },
  ];
  await app.recorder.record(tenant, [
    fact('team.defined', { team: 'south', name: 'South', lead: 'meera', huddle_at: '09:30' }),
    ...people.map((person) => fact('person.defined', { ...person, team: 'south' }, person.person)),
  ]);
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    for (const { person, role, ...named } of people) {
      const user = await insertUser(tx as Tx, { ...named, passwordHash }, now);
      await insertMember(tx as Tx, { tenant, user, person: idOf(tenant, 'person', person), role }, now);
    }
  });
  team = idOf(tenant, 'team', 'south');
  worker = startImportWorker(intakeTools(app), app.owner, (error) => said.push(String(error)));
};

/** A browser of somebody's own. */
const aScreen = async (): Promise<Page> => {
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(20_000);
  const screen = await context.newPage();
  screen.on('pageerror', (error) => said.push(String(error)));
  return screen;
};

const signIn = async (screen: Page, email: string, to: string): Promise<void> => {
  await screen.goto(`/sign-in?to=${to}`);
  await screen.getByLabel('E-mail').fill(email);
  await screen.getByLabel('Password', { exact: true }).fill(password);
  await screen.keyboard.press('Enter');
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await furnishDesk();
  [page, desk] = await Promise.all([aScreen(), aScreen()]);
});
afterAll(async () => {
  await worker?.stop();
  await browser?.close();
  await server?.stop();
});

/** Drops a file on the import page and brings it in. */
const bringIn = async (name: string, lines: string[], landed: RegExp): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({
    ...{ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) },
  });
  await page.getByRole('heading', { name }).waitFor();
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await page.getByText(landed).waitFor();
  await page.getByRole('button', { name: 'Import another file' }).click();
};

it('a desk’s day: its own files come in, a call is logged with the next plan, the huddle is held, a figure opens', async () => {
  await signIn(page, 'meera@example.org', '/import');
  await page.getByText('Nothing has come in yet').waitFor();
  await bringIn(
    'accounts.csv',
    ['account_id,name,city,products', 'C-1,Birch Clinic,Pune,book', 'C-2,Cedar Clinic,Mysuru,ray'],
    /2 of 2 rows landed/,
  );
  await bringIn(
    'assignments.csv',
    ['account_id,person_id,from,reason', 'C-1,asha,2026-01-01,new customer', 'C-2,asha,2026-01-01,new customer'],
    /2 of 2 rows landed/,
  );

  // Today of the account manager: nobody has planned anything for them yet, and the list says so.
  await signIn(desk, 'asha@example.org', '/');
  const row = desk.getByRole('listitem').filter({ hasText: 'Birch Clinic' });
  await row.getByRole('button', { name: /Birch Clinic/ }).click();
  await desk.getByRole('heading', { name: 'Birch Clinic' }).waitFor();
  await desk.getByRole('button', { name: /Log a talk instead/ }).click();
  await desk.getByRole('button', { name: 'Reached', exact: true }).click();
  await desk.getByLabel('Note').fill('The front desk has reminders on now.');
  await desk.getByLabel('Next').fill('in 9 days');
  await desk
    .getByText(/, \d\d:\d\d$/)
    .first()
    .waitFor();
  await desk.keyboard.press('Control+Enter');
  await desk.getByText('All saved').waitFor();
  await row.waitFor({ state: 'detached' });

  // The huddle: everybody is here, each is on the stage in turn, and it is done.
  await page.goto(`/huddle?team=${team}`);
  await page.getByRole('heading', { name: 'Huddle · South' }).waitFor();
  await page.keyboard.press('a');
  await page.getByText('2 of 2 here').waitFor();
  await page.keyboard.press(' ');
  await page.getByRole('heading', { level: 2, name: 'Asha Menon' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { level: 2, name: 'Meera Rao' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: /^Done in/ }).waitFor();

  // A figure of the month opens to the very talk that it was made from.
  await page.goto('/scorecard');
  await page
    .getByRole('button', { name: /Accounts reached/ })
    .first()
    .click();
  const panel = page.getByLabel('What the figure is made of');
  await panel.getByRole('heading', { name: 'Accounts reached' }).waitFor();
  await panel.getByText('Desk accounts, version 1').waitFor();
  await panel.getByRole('link', { name: 'Birch Clinic' }).first().click();
  await page.getByRole('heading', { name: 'Birch Clinic', level: 1 }).waitFor();
  await page.getByText('The front desk has reminders on now.').first().waitFor();
  expect(said).toEqual([]);
});
