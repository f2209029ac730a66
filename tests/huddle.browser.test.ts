import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { idOf } from '../platform/ledger/identity.ts';
import { launchBrowser } from './browser.ts';
import { isWorthHearing } from './console-words.ts';
import { startServer, type TestServer } from './server.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const administrator = { name: 'Ada', email: 'ada@example.org', password: 'promises kept 2026' };
const names = ['Asha', 'Ben', 'Chitra', 'Deepa', 'Esha', 'Farid', 'Gita', 'Hari', 'Indu', 'Lena'];
const said: string[] = [];
let server: TestServer;
let browser: Browser;
let page: Page;
let wall: Page;
let team: string;
let pressed = 0;

const press = async (key: string): Promise<void> => {
  pressed++;
  await page.keyboard.press(key);
};

const clean = async (which: Page): Promise<void> => {
  await which.evaluate(axe);
  const { violations } = (await which.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await which.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
};

const watch = (which: Page): Page => {
  which.setDefaultTimeout(15_000);
  which.on('pageerror', (error) => said.push(String(error)));
  which.on('console', (message) => isWorthHearing(message) && said.push(message.text()));
  return which;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  page = watch(await context.newPage());
  const headers = { origin: server.address };
  const organisation = {
    name: 'Desk',
    zone: 'Asia/Kolkata',
    currency: 'INR',
    pack: 'desk',
    sampleData: false,
    administrator,
  };
  const made = await page.request.post('/api/v1/first-run', { headers, data: organisation });
  expect(made.status()).toBe(201);
  const tenant = ((await made.json()) as { tenant: string }).tenant;
  const { email, password } = administrator;
  expect((await page.request.post('/api/v1/sign-in', { headers, data: { email, password } })).ok()).toBe(true);
  team = idOf(tenant, 'team', 'south');
  const fact = (type: string, payload: Record<string, unknown>, n: number) => ({
    type,
    happenedAt: Date.now() - 40 * 86_400_000,
    source: 'test',
    externalId: `${type} ${n}`,
    channel: 'import' as const,
    actor: null,
    payload,
  });
  const results = await server.app.recorder.record(tenant, [
    fact('team.defined', { team: 'south', name: 'South', lead: 'Lena', huddle_at: '09:30' }, 0),
    ...names.map((name, n) =>
      fact(
        'person.defined',
        { person: name, name, role: name === 'Lena' ? 'lead' : 'account_manager', team: 'south' },
        n,
      ),
    ),
  ]);
  expect(results.every((result) => result.status === 'recorded')).toBe(true);
  wall = watch(await context.newPage());
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const onStage = (which: Page) => which.locator('[aria-current=step]');

it('ten people, by keys alone, in no more than 25 presses; every screen shows the same stage', async () => {
  await page.goto(`/huddle?team=${team}`);
  await page.getByRole('heading', { name: 'Huddle · South' }).waitFor();
  await clean(page);
  await wall.goto(`/huddle?team=${team}`);
  await press('a');
  await page.getByText('10 of 10 here').waitFor();
  await press(' ');
  const order = await page.locator('ol li').allInnerTexts();
  expect(order).toHaveLength(10);
  expect(order.at(-1)).toContain('Lena');
  for (let n = 0; n < 10; n++) {
    const name = order[n]!.split(/[,\n]/)[0]!.trim();
    await page.getByRole('heading', { level: 2, name }).waitFor();
    expect(await onStage(page).innerText()).toContain(name);
    if (n === 4) {
      await onStage(wall).filter({ hasText: name }).waitFor();
      await clean(page);
    }
    await press('ArrowRight');
  }
  await page.getByRole('heading', { name: /^Done in/ }).waitFor();
  await wall.getByRole('heading', { name: /^Done in/ }).waitFor();
  await clean(page);
  expect(pressed).toBeLessThanOrEqual(25);
  expect(said).toEqual([]);
});

it('what is agreed becomes a commitment, what was learnt is in the library', async () => {
  await page.keyboard.press(' ');
  await page.getByRole('heading', { level: 2, name: 'Lena' }).waitFor();
  await page.keyboard.press('p');
  await page.keyboard.type('Lena joins the Orchid call → and h, l, p are letters here');
  await page.getByLabel('By when').fill('in 3 hours');
  await clean(page);
  await page.keyboard.press('Enter');
  await page.getByText('Lena joins the Orchid call', { exact: false }).last().waitFor();
  await page.keyboard.press('l');
  await page.keyboard.type('Send the module list before the training call.');
  await page.keyboard.press('Enter');
  await page.locator('footer').getByText('Send the module list', { exact: false }).waitFor();
  await page.keyboard.press('e');
  await page.getByText('No facts yet in this month.').waitFor();
  await page.keyboard.press('Escape');
  const board = (await (await page.request.get(`/api/v1/huddles/${team}`)).json()) as {
    agreements: { state: string; owner: { name: string } }[];
  };
  expect(board.agreements.map(({ state, owner }) => [state, owner.name])).toEqual([['open', 'Lena']]);
  await page.goto('/learnings');
  await page.getByRole('searchbox').fill('module list');
  await page.getByText('Send the module list before the training call.').waitFor();
  await clean(page);
  expect(said).toEqual([]);
});

it('is whole on a phone', async () => {
  const phone = watch(await page.context().newPage());
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(`/huddle?team=${team}`);
  await phone.getByRole('heading', { level: 2, name: 'Lena' }).waitFor();
  await clean(phone);
  expect(said).toEqual([]);
});
