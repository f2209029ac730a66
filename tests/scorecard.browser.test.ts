import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measureByKey } from '../catalogue/measures/index.ts';
import { cardOf } from '../modules/scorecard/card.ts';
import { definitionOf } from '../modules/scorecard/definition.ts';
import { launchBrowser } from './browser.ts';
import { serveFolder } from './gallery/serve.ts';

const root = new URL('..', import.meta.url).pathname;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const measure = measureByKey.get('promises_kept_percent')!;
const entry = { measure, benchmark: null, aim: null, weight: 1, group: 'Conduct' };
const time = { gone: 16, left: 9, total: 25, days_left: 9 };
const card = cardOf(entry, { value: 151 / 161, a: 151, b: 161 }, { value: 0.9, from: 'own' }, time, []);
const me = '01890000-0000-7000-8000-0000000000a1';
const shared = {
  subject: { kind: 'person', id: me, name: 'Meera Nair', people: 1 },
  period: { kind: 'month', key: '2026-11', from: '2026-11-01', to: '2026-12-01' },
  as_of: Date.parse('2026-11-19T09:00:00Z'),
  newest_fact_at: null,
  pack: { key: 'desk', name: 'Desk accounts', version: 3, effective_from: 0 },
  working_days: time,
};
const row = (id: string, name: string, more: object) => ({
  id,
  at: Date.parse('2026-11-18T09:00:00Z'),
  recorded_at: Date.parse('2026-11-19T09:00:00Z'),
  account: { id, name },
  person: { id: me, name: 'Meera Nair' },
  in: 'part',
  weight: 1,
  because: ['outcome is kept'],
  late: false,
  corrected: false,
  ...more,
});
const answers = {
  '/api/v1/session': {
    user: me,
    person: { id: me, name: 'Meera Nair', role: 'account_manager', team: null, teamName: null, huddleAt: null },
    organisation: { id: me, name: 'Sample', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' },
    permissions: ['measures.read'],
    view: 'own',
    zone: 'Asia/Kolkata',
  },
  '/api/v1/scorecard': { ...shared, cards: [card] },
  '/api/v1/scorecard/trends': { as_of: shared.as_of, trends: [] },
  '/api/v1/scorecard/subjects': { me, organisation: false, teams: [], people: [] },
  '/api/v1/measures/promises_kept_percent/explain': {
    ...shared,
    card,
    definition: definitionOf(measure),
    shape: 'share',
    note: measure.sourceNote,
    course: [],
    parts: [],
    rows: [row('1', 'Lakeside Physio', { late: true }), row('2', 'Nandi Eye Care', { in: 'whole', corrected: true })],
    next: null,
  },
};

let browser: Browser;
let folder: string;
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-scorecard-'));
  await build({ root, configFile: `${root}vite.config.ts`, logLevel: 'silent', build: { outDir: folder } });
  site = await serveFolder(folder, 'index.html', answers);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const result = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

it.each([
  [1440, 'light'],
  [390, 'dark'],
] as const)('a figure opens to its numbers and rows, and closes again, at %i px', async (width, colorScheme) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${site.address}/scorecard`);
  const door = page.getByRole('button', { name: /Promises kept/ });
  await door.click();
  const panel = page.getByLabel('What the figure is made of');
  await panel.getByRole('heading', { name: 'Promises kept' }).waitFor();
  expect(await panel.getByLabel('How it is computed').innerText()).toMatch(/151\s*÷\s*161\s*=\s*94\s%/);
  const rows = panel.getByRole('listitem').filter({ has: page.getByRole('link') });
  expect(await rows.allInnerTexts()).toEqual([
    expect.stringMatching(/Lakeside Physio[\s\S]*made it[\s\S]*entered late/),
    expect.stringMatching(/Nandi Eye Care[\s\S]*missed[\s\S]*corrected/),
  ]);
  expect(await rows.first().getByRole('link').getAttribute('href')).toBe('/accounts/1');
  expect(await panel.innerText()).toContain('Desk accounts, version 3');
  expect(await violations(page)).toEqual([]);
  expect(new URL(page.url()).searchParams.get('measure')).toBe('promises_kept_percent');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await context.close();
});
