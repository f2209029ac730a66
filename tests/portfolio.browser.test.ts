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

const password = 'a sentence for the day';
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const said: string[] = [];
const size = 200;
let server: TestServer;
let browser: Browser;
let tenant: string;
let page: Page;

const people = [
  { key: 'mira', name: 'Mira Rao', role: 'manager' },
  { key: 'asha', name: 'Asha Menon', role: 'account_manager' },
  { key: 'ben', name: 'Ben Nair', role: 'account_manager' },
] as const;
const emailOf = (key: string) => `${key}@example.org`;

/** Two hundred accounts with Asha, a promise open on each of the first three, ten accounts with Ben. */
async function furnishPortfolio(): Promise<void> {
  const { app } = server;
  const now = Date.now();
  const administrator = { name: 'Admin', email: 'admin@example.org', password };
  const wish = { name: 'Evergreen Care', zone: 'UTC', currency: 'INR', pack: 'desk', sampleData: false };
  ({ tenant } = await createOrganisation(app.owner, { ...wish, administrator }, { now, furnish }));
  let nth = 0;
  const fact = (type: string, payload: Record<string, unknown>, ago_minutes: number) => ({
    ...{ type, happenedAt: now - ago_minutes * 60_000, source: 'test', externalId: `f${nth++}`, payload },
    ...{ channel: 'system' as const, actor: null },
  });
  const keys = Array.from({ length: size + 10 }, (_, n) => `C-${String(n).padStart(3, '0')}`);
  const results = await app.recorder.record(tenant, [
    fact('team.defined', { team: 'south', name: 'South', lead: 'mira' }, 9_001),
    ...people.map(({ key, name, role }) =>
      fact('person.defined', { person: key, name, email: emailOf(key), role, team: 'south' }, 9_000),
    ),
    ...keys.map((key) => fact('account.described', { account: key, name: `Clinic ${key}`, products: ['book'] }, 8_000)),
    ...keys.map((key, n) => fact('account.assigned', { account: key, person: n < size ? 'asha' : 'ben' }, 7_000)),
    ...keys.slice(0, 3).map((key) => {
      const by = new Date(now + 86_400_000).toISOString();
      return fact('promise.made', { promise: key, account: key, person: 'asha', text: `Invoice for ${key}`, by }, 60);
    }),
  ]);
  expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  const passwordHash = await hashPassword(password);
  await app.owner.begin(async (tx) => {
    for (const { key, name, role } of people) {
      const user = await insertUser(tx as Tx, { email: emailOf(key), name, passwordHash }, now);
      await insertMember(tx as Tx, { tenant, user, person: idOf(tenant, 'person', key), role }, now);
    }
  });
}

const open = async (key: string): Promise<Page> => {
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(15_000);
  const made = await context.newPage();
  made.on('pageerror', (error) => said.push(String(error)));
  const data = { email: emailOf(key), password };
  const answer = await made.request.post('/api/v1/sign-in', { data, headers: { origin: server.address } });
  expect(answer.status()).toBe(200);
  return made;
};
const violations = async (of: Page): Promise<string[]> => {
  await of.evaluate(axe);
  const found = (await of.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
const holders = async (): Promise<Record<string, number>> => {
  const rows = await server.app.owner<{ key: string; n: number }[]>`
    select p.key, count(*)::int as n from account a join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
    where a.tenant_id = ${tenant} group by p.key`;
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
};
const promises = async (): Promise<Record<string, string>> => {
  const rows = await server.app.owner<{ subject: string; who: string }[]>`
    select c.subject, case when c.state = 'open' then p.key else c.state end as who from commitment c
    left join person p on p.tenant_id = c.tenant_id and p.id = c.owner_id
    where c.tenant_id = ${tenant} and c.rule = 'promise'`;
  return Object.fromEntries(rows.map(({ subject, who }) => [subject, who]));
};
const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name });

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await furnishPortfolio();
  page = await open('mira');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('filters, walks and marks by keyboard, and shows the context beside the list', async () => {
  await page.goto('/accounts');
  await rowOf('Clinic C-000').waitFor();
  await page.getByRole('combobox', { name: 'Looked after by' }).selectOption({ label: 'Asha Menon (200)' });
  await page.getByText('200 accounts', { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('owner')).toBe(idOf(tenant, 'person', 'asha'));
  for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
  await page.getByText('3 marked', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Clinic C-002' }).waitFor();
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: 'Clinic C-199' }).waitFor();
  await rowOf('Clinic C-199').waitFor();
  expect(await page.getByRole('row').count()).toBeLessThan(60);
  await page.keyboard.press('Escape');
});

it('keeps a view under a name', async () => {
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.keyboard.type('Asha’s');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByText('210 accounts', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Asha’s', exact: true }).click();
  await page.getByText('200 accounts', { exact: true }).waitFor();
});

it('hands two hundred accounts over, each promise as it was chosen, after showing what it does', async () => {
  await page.keyboard.press('*');
  await page.getByText('200 marked', { exact: true }).waitFor();
  await page.keyboard.press('m');
  await page.getByRole('heading', { name: 'Hand over 200 accounts' }).waitFor();
  await page.getByRole('combobox', { name: 'To whom' }).click();
  await page.getByRole('option', { name: /Ben Nair/ }).click();
  await page.keyboard.press('Escape');
  const bucket = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ben Nair' }) });
  expect(await bucket.textContent()).toContain('10 → 210');
  const fateOf = (key: string) => page.getByRole('group', { name: `Invoice for ${key}` });
  await fateOf('C-001').getByRole('button', { name: 'Stays' }).click();
  await fateOf('C-002').getByRole('button', { name: 'Call off' }).click();
  await page.getByText('Say why.').waitFor();
  await page.getByLabel('Why', { exact: true }).fill('Asha takes the new region');
  await page.getByText('Say why each is called off').waitFor();
  await page.getByLabel('Why it is called off').fill('Paid already');
  expect(await violations(page)).toEqual([]);
  expect(await holders()).toEqual({ asha: size, ben: 10 });
  await page.getByRole('button', { name: 'Hand over 200 accounts' }).click();
  await page.getByText('200 accounts handed over.').waitFor();
  expect(await holders()).toEqual({ ben: size + 10 });
  expect(await promises()).toEqual({ 'C-000': 'ben', 'C-001': 'asha', 'C-002': 'cancelled' });
});

it('waits for the new holder’s word: some accepted, one asked back and given back', async () => {
  const ben = await open('ben');
  await ben.goto('/accounts');
  await ben.getByRole('link', { name: 'Look at them' }).click();
  const line = ben.getByRole('listitem').filter({ hasText: 'Clinic C-001' });
  await line.getByRole('button', { name: 'Ask back' }).click();
  await ben.keyboard.type('She knows the owner');
  await ben.keyboard.press('Enter');
  await line.getByText('asked back').waitFor();
  await ben.getByRole('button', { name: 'Accept all 199' }).click();
  await ben
    .getByRole('button', { name: /^Accept/ })
    .first()
    .waitFor({ state: 'detached' });
  expect(await violations(ben)).toEqual([]);
  await page.goto('/accounts/handed');
  await page.getByText('199 of 200 accepted').waitFor();
  await page.getByRole('button', { name: 'Give back' }).click();
  await page.getByText('1 account is back.').waitFor();
  expect(await holders()).toEqual({ asha: 1, ben: size + 9 });
});

it.each([
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const)('is clean for readers at %i px, %s', async (width, colorScheme) => {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
  await page.goto('/accounts');
  await rowOf('Clinic C-000').waitFor();
  await page.getByRole('checkbox').first().click();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(said).toEqual([]);
});
