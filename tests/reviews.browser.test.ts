import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOfLocalDay } from '../maths/calendar/index.ts';
import { periodOf } from '../modules/scorecard/index.ts';
import { hashPassword, insertMember, insertUser } from '../platform/auth/index.ts';
import type { Tx } from '../platform/db/connect.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { launchBrowser } from './browser.ts';
import { isWorthHearing } from './console-words.ts';
import { startServer, type TestServer } from './server.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const password = 'promises kept 2026';
const zone = 'Asia/Kolkata';
const today = Temporal.Now.plainDateISO(zone).toString();
const week = periodOf('week', today);
const begun = startOfLocalDay(zone, week.from);
/** A moment of the week that is gone by now: 0 is its beginning, 1 is now. */
const moment = (part: number): number => Math.round(begun + (Date.now() - begun) * part);
const said: string[] = [];
let server: TestServer;
let browser: Browser;
let tenant: string;
let team: string;
let asha: Page;
let lena: Page;

const clean = async (which: Page): Promise<void> => {
  await which.evaluate(axe);
  const { violations } = (await which.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await which.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
};

const signedIn = async (email: string): Promise<Page> => {
  const context: BrowserContext = await browser.newContext({
    ...{ baseURL: server.address, viewport: { width: 1440, height: 900 } },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => isWorthHearing(message) && said.push(message.text()));
  const headers = { origin: server.address };
  expect((await page.request.post('/api/v1/sign-in', { headers, data: { email, password } })).ok()).toBe(true);
  return page;
};

let count = 0;
const record = async (type: string, happenedAt: number, payload: Record<string, unknown>) => {
  const [result] = await server.app.recorder.record(tenant, [
    { type, happenedAt, source: 'test', externalId: `fact ${count++}`, channel: 'import', actor: null, payload },
  ]);
  expect(result).toMatchObject({ status: 'recorded' });
};
const called = (account: string, person: string, at: number) =>
  record('interaction.logged', at, { account, person, channel: 'call', purpose: 'intervention', outcome: 'reached' });

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const administrator = { name: 'Ada', email: 'ada@example.org', password };
  const made = await fetch(`${server.address}/api/v1/first-run`, {
    method: 'POST',
    headers: { origin: server.address, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Desk', zone, currency: 'INR', pack: 'desk', sampleData: false, administrator }),
  });
  expect(made.status).toBe(201);
  tenant = ((await made.json()) as { tenant: string }).tenant;
  team = idOf(tenant, 'team', 'south');
  const long = Date.now() - 60 * 86_400_000;
  await record('team.defined', long, { team: 'south', name: 'South', lead: 'Lena', huddle_at: '09:30' });
  for (const person of ['Asha', 'Ben', 'Lena'])
    await record('person.defined', long, {
      ...{ person, name: person, team: 'south', role: person === 'Lena' ? 'lead' : 'account_manager' },
    });
  for (const account of ['Orchid', 'Nandi']) {
    await record('account.described', long, { account, name: account });
    await record('account.assigned', long, { account, person: account === 'Orchid' ? 'Asha' : 'Ben' });
  }
  for (const part of [0.1, 0.2, 0.3]) await called('Orchid', 'Asha', moment(part));
  await called('Nandi', 'Ben', moment(0.4));
  await record('account.staged', moment(0.5), { account: 'Nandi', stage: 'irate', reason: 'Billed twice' });
  const hash = await hashPassword(password);
  await server.app.owner.begin(async (tx) => {
    for (const [name, role] of [
      ['Asha', 'account_manager'],
      ['Lena', 'lead'],
    ] as const) {
      const email = `${name.toLowerCase()}@example.org`;
      const user = await insertUser(tx as Tx, { email, name, passwordHash: hash }, Date.now());
      await insertMember(tx as Tx, { tenant, user, person: idOf(tenant, 'person', name), role }, Date.now());
    }
  });
  [asha, lena] = [await signedIn('asha@example.org'), await signedIn('lena@example.org')];
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('a person checks the figures, comments on one, gives one by hand and says that all is prepared', async () => {
  await asha.goto(`/reviews/${team}/weekly-review/${week.key}/prepare`);
  await asha.getByRole('heading', { name: /^Prepare: Weekly review/ }).waitFor();
  await asha.locator('[data-measure=effective_calls_per_day][data-chosen]').waitFor();
  await clean(asha);
  await asha.keyboard.press('c');
  await asha.keyboard.type('Two days of training, c and j are letters here');
  await asha.keyboard.press('Enter');
  await asha.getByText('Asha: Two days of training').waitFor();
  await asha.keyboard.press('j');
  await asha.locator('[data-measure=voice_quality_points][data-chosen]').waitFor();
  await asha.keyboard.press('b');
  await asha.getByLabel('Value').fill('84');
  await asha.getByLabel(/Where it is from/).fill('The central team’s sheet');
  await asha.keyboard.press('Enter');
  await asha.getByText('by hand 84').waitFor();
  await asha.keyboard.press('p');
  await asha.getByText(/^Prepared/).waitFor();
  expect(said).toEqual([]);
});

it('the lead holds it by keyboard and freezes it', async () => {
  await lena.goto('/reviews');
  await lena.getByRole('heading', { name: 'Weekly review' }).waitFor();
  await clean(lena);
  await lena.goto(`/reviews/${team}/weekly-review/${week.key}`);
  await lena.getByText('Not prepared yet: Ben.').waitFor();
  await lena.keyboard.press('h');
  await lena.locator('[data-came=present]').nth(1).waitFor();
  await lena.keyboard.press('Space');
  await lena.getByRole('heading', { level: 2, name: 'Asha' }).waitFor();
  await lena.getByText('Asha: Two days of training').waitFor();
  await clean(lena);
  await lena.keyboard.press('ArrowRight');
  await lena.getByRole('heading', { level: 2, name: 'Ben' }).waitFor();
  await lena.getByRole('link', { name: 'Nandi' }).first().waitFor();
  await lena.keyboard.press('a');
  await lena.keyboard.type('Call Nandi about the bill');
  await lena.keyboard.press('Enter');
  await lena.getByText('Call Nandi about the bill').waitFor();
  await lena.keyboard.press('ArrowRight');
  await lena.getByRole('heading', { name: 'Everybody has had their turn' }).waitFor();
  await lena.keyboard.press('z');
  await lena.getByRole('heading', { name: /^Weekly review of .*, frozen$/ }).waitFor();
  await lena.getByText(/digit for digit$/).waitFor();
  await lena.getByText('Nothing that was frozen has been corrected since.').waitFor();
  await lena.getByText('by hand', { exact: true }).first().waitFor();
  await clean(lena);
  expect(said).toEqual([]);
});

it('a fact that comes late changes nothing of what was frozen, and is named', async () => {
  const row = lena.getByRole('row', { name: /^Effective calls a day/ });
  const frozen = await row.locator('strong').innerText();
  await called('Orchid', 'Asha', moment(0.6));
  await called('Nandi', 'Ben', Date.now());
  await lena.reload();
  await lena.getByText('1 row of Effective calls a day is not as it was').waitFor();
  expect(await row.locator('strong').innerText()).toBe(frozen);
  await lena.getByText('came in late').first().waitFor();
  await lena.getByRole('link', { name: 'Orchid' }).first().waitFor();
  await lena.getByText(/digit for digit$/).waitFor();
  const csv = await (
    await lena.request.get(`/api/v1/reviews/${team}/weekly-review/${week.key}/held/figures.csv`)
  ).text();
  expect(csv).toMatch(/Voice quality,voice_quality_points,points,Asha,84,80,reached,manual/);
  await lena.emulateMedia({ media: 'print' });
  expect(await lena.getByRole('navigation').first().isVisible()).toBe(false);
  await lena.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await clean(lena);
  expect(said).toEqual([]);
});

it('who left or is irate is analysed by keyboard; the lesson is in the learnings', async () => {
  await lena.emulateMedia({ colorScheme: 'light' });
  await lena.goto('/lost');
  await lena.getByRole('link', { name: /Nandi/ }).waitFor();
  await clean(lena);
  await lena.getByRole('link', { name: /Nandi/ }).click();
  await lena.getByRole('heading', { level: 1, name: 'Nandi' }).waitFor();
  await clean(lena);
  await lena.keyboard.press('4');
  expect(await lena.getByRole('radio', { name: /Our service/ }).isChecked()).toBe(true);
  await lena.getByLabel('Lesson for the others').fill('A bill is checked before it is sent.');
  await lena.keyboard.press('Control+Enter');
  await lena.getByText('Saved', { exact: true }).waitFor();
  await lena.goto('/learnings');
  await lena.getByText('A bill is checked before it is sent.').waitFor();
  await lena.goto('/case-studies');
  await lena.getByText('No case study yet').waitFor();
  await clean(lena);
  expect(said).toEqual([]);
});

it('is whole on a phone', async () => {
  const review = `/reviews/${team}/weekly-review/${week.key}`;
  for (const [page, path] of [
    [asha, review],
    [asha, `${review}/prepare`],
    [lena, '/lost'],
    [lena, `/lost/${idOf(tenant, 'account', 'Nandi')}`],
  ] as const) {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await clean(page);
  }
  expect(said).toEqual([]);
});
