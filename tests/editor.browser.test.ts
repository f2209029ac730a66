import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { furnishEditing, password, people } from './editor-desk.ts';
import { startServer, type TestServer } from './server.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const said: string[] = [];
let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const violations = async (): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** Another person at the same desk, in a browser of her own. */
async function signIn(email: string): Promise<void> {
  await context?.close();
  context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto('/');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'How we work' }).first().waitFor();
}

const clock = () => page.getByRole('textbox', { name: 'Clock of First contact' });
const kept = () => page.getByText(/^Draft of version \d+, kept$/).waitFor();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  await furnishEditing(server);
  await signIn(people.manager);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('a manager changes a clock where it stands, and hears at once what is wrong', async () => {
  await page.goto('/how-we-work');
  await page.getByRole('heading', { name: 'First contact' }).waitFor();
  await page.keyboard.press('e');
  await clock().fill('soon');
  await clock().press('Enter');
  await page.getByRole('button', { name: /^First contact, within, days: must be a number/ }).waitFor();
  expect(await clock().getAttribute('aria-invalid')).toBe('true');
  await clock().fill('2');
  await page.getByRole('button', { name: 'First contact: 3 days → 2 days', exact: true }).waitFor();
  await expect.poll(() => violations()).toEqual([]);
});

it('finds the draft as it was left, and takes one change back', async () => {
  await page.getByRole('tab', { name: 'Words and quality' }).click();
  await page.getByRole('switch', { name: 'Price is offered' }).click();
  await page.getByRole('button', { name: 'Loss reasons, Price: retired', exact: true }).waitFor();
  await kept();
  await page.reload();
  await page.getByText('You have a draft with 2 changes.').waitFor();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  expect(await clock().inputValue()).toBe('2');
  await page.getByRole('button', { name: 'Take back: Loss reasons, Price: retired' }).click();
  await page.getByRole('heading', { name: '1 change', exact: true }).waitFor();
});

it('sees what it would do now and would have done last month, says why, and saves', async () => {
  await page.keyboard.press('Control+s');
  await page.getByText('3 open commitments get a new due date, 2 become late.').waitFor();
  await page.getByRole('button', { name: 'Last month, had it been so' }).click();
  await page.getByText('First contact, 2 days instead of 3 days: 40 % of 5 promises kept instead of 60 %.').waitFor();
  await expect.poll(() => violations()).toEqual([]);
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await page.getByText('Say in a sentence why it changes.').waitFor();
  await page.getByLabel('Why?').fill('New customers go cold after the second day');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Version 2 is in force.').waitFor();
  await page.getByText('New customers go cold after the second day').waitFor();
});

it('reads the difference in words, and takes the first version up again with the same look ahead', async () => {
  await page.getByRole('button', { name: 'Compare with version 1' }).click();
  await page.getByText('First contact: 3 days → 2 days').waitFor();
  await page.getByRole('button', { name: 'Take up again: version 1' }).click();
  await page.getByText('First contact: 2 days → 3 days').waitFor();
  await page.getByLabel('Why?').fill('Too much at once');
  await page.getByRole('button', { name: 'Save as version 3' }).click();
  await page.getByText('Version 1 is taken up again, as version 3.').waitFor();
  await page.getByText(/takes up version 1 again/).waitFor();
  await expect.poll(() => violations()).toEqual([]);
});

it.each([
  [1440, 'dark', 'Measures'],
  [390, 'light', 'Rhythm'],
  [390, 'dark', 'Words and quality'],
] as const)('the editor is clean for readers at %i px, %s: %s', async (width, colorScheme, tab) => {
  await page.setViewportSize({ width, height: 844 });
  await page.emulateMedia({ colorScheme });
  await page.goto('/how-we-work');
  await page.getByRole('button', { name: 'Edit' }).click();
  await clock().waitFor();
  await page.getByRole('tab', { name: tab }).click();
  await expect.poll(() => violations()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(said).toEqual([]);
});

/** What a spreadsheet puts on the clipboard, pasted where the focus is. */
const paste = (text: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
const cell = (name: string) => page.getByRole('textbox', { name, exact: true });

it('somebody who may not edit reads, and sees no way to edit', async () => {
  await signIn(people.asha);
  await page.goto('/how-we-work');
  await page.getByRole('heading', { name: 'First contact' }).waitFor();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByText('Too much at once').waitFor();
  expect(await page.getByRole('button', { name: /Edit|Take up/ }).count()).toBe(0);
  expect(said).toEqual([]);
});

it('proposes the own target', async () => {
  await page.goto('/targets?of=Renewals');
  await page.getByLabel('Why, for whoever answers').fill('Six fall due early');
  await cell('Asha Menon, Renewals made').fill('24');
  await cell('Asha Menon, Renewals made').press('Enter');
  await page.getByText('Asha Menon proposes 24. “Six fall due early”').waitFor();
  await page.getByText('All saved').waitFor();
});

it('a lead types a row, pastes a block and fills down; a reload finds it all, and ⌘Z takes it back', async () => {
  await signIn(people.lead);
  await page.goto('/targets?of=Support');
  await cell('Asha Menon, Cases closed in time').click();
  await page.keyboard.type('85');
  await page.keyboard.press('Tab');
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await cell('Asha Menon, Cases closed in time').focus();
  await paste('86\t91\n87\t92');
  await page.getByText('4 targets set').waitFor();
  await cell('Asha Menon, Satisfaction with support').click();
  await page.keyboard.type('95');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await page.getByText('All saved').waitFor();
  await page.reload();
  await cell('Ben Joseph, Cases completed').waitFor();
  const values = async () => [
    await cell('Asha Menon, Cases closed in time').inputValue(),
    await cell('Ben Joseph, Cases completed').inputValue(),
    await cell('Ben Joseph, Satisfaction with support').inputValue(),
  ];
  expect(await values()).toEqual(['86', '92', '95']);
  await cell('Ben Joseph, Cases completed').fill('60');
  await cell('Ben Joseph, Cases completed').press('Enter');
  await page.keyboard.press('Control+z');
  await expect.poll(values).toEqual(['86', '92', '95']);
  await expect.poll(() => violations()).toEqual([]);
});

it('divides the team’s target with one part fixed, and answers the proposal with another figure', async () => {
  await page.goto('/targets?of=Renewals');
  await page.getByRole('button', { name: 'Divide North, Renewals made' }).click();
  await page.getByLabel('To divide').fill('50');
  await page.getByLabel('Part of Asha Menon', { exact: true }).fill('31');
  await page.getByLabel('Part of Asha Menon', { exact: true }).press('Enter');
  await expect.poll(() => page.getByLabel('Part of Ben Joseph', { exact: true }).inputValue()).toBe('19');
  await expect.poll(() => violations()).toEqual([]);
  await page.getByRole('button', { name: 'Set for 2 people' }).click();
  await page.getByText('1 proposal waits for you').waitFor();
  await page.getByLabel('Figure for Asha Menon, Renewals made').fill('26');
  await page.getByLabel('Note on Asha Menon, Renewals made').fill('Two more are promised');
  await page.getByRole('button', { name: 'Agree with 26' }).click();
  await page.getByText('1 proposal answered.').waitFor();
  await expect.poll(() => cell('Asha Menon, Renewals made').inputValue()).toBe('26');
  await cell('Asha Menon, Renewals made').click();
  await page.getByRole('button', { name: 'Who said what' }).click();
  await page.getByText('Lakshmi Bhat agreed with 26 instead “Two more are promised”').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => violations()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(said).toEqual([]);
});
