import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { serveFolder } from './serve.ts';

const root = new URL('../..', import.meta.url).pathname;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  process.env.GALLERY = '1';
  await build({ root, configFile: `${root}vite.config.ts`, logLevel: 'silent' });
  delete process.env.GALLERY;
  // Nobody is signed in to the gallery; its command bar finds pages only.
  site = await serveFolder(`${root}dist/gallery`, 'tests/gallery/index.html', {
    '/api/v1/search': { groups: [] },
    '/api/v1/measures': { items: [] },
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function open(query: string, width: number, scheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`${site.address}/tests/gallery/index.html${query}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, said, close: () => context.close() };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const result = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const views = ['?at=/', '?at=/&row=2', '?at=/parts', '?at=/states', '?at=/closed'];
const looks = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const));

describe.each(looks)('at %i px, %s', (width, scheme) => {
  it.each(views)('%s is clean for readers and silent in the console', async (view) => {
    const { page, said, close } = await open(view, width, scheme);
    expect(await violations(page)).toEqual([]);
    expect(said).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await close();
  });
});

describe('by keyboard alone', () => {
  it('walks the list, logs and undoes', async () => {
    const { page, said, close } = await open('?at=/', 1440, 'light');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Asha Dental Clinic' }).waitFor();
    await page.keyboard.press('1');
    expect(await page.getByRole('button', { name: 'Reached' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('n');
    await page.keyboard.type('Front desk joins on 1 Dec; j and k are letters here.');
    await page.getByLabel('Next', { exact: true }).fill('tue 11');
    await page.getByText('Tue 24 Nov, 11:00').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(said).toEqual([]);
    await close();
  });

  it('says why a clock is due then', async () => {
    const { page, close } = await open('?at=/', 1440, 'light');
    await page.getByRole('button', { name: /^Soon: 1 h 42 m/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('3 days, elapsed time, no pauses').waitFor();
    await close();
  });

  it('shows its keys, jumps by g and a letter, and finds pages by ⌘K', async () => {
    const { page, said, close } = await open('?at=/', 1440, 'light');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Go to Portfolio').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('heading', { name: 'Parts' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('onb');
    await page.getByRole('option', { name: 'Onboarding' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'States' }).waitFor();
    expect(said).toEqual([]);
    await close();
  });
});
