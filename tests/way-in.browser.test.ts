import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { isWorthHearing } from './console-words.ts';
import { startServer, type TestServer } from './server.ts';

const password = 'promises kept 2026';
const asha = { email: 'asha@example.org', password: 'a second good sentence' };
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let server: TestServer;
let browser: Browser;
let administrator: Page;
const said: string[] = [];

/** A browser of its own, as on another device. What it says in its console is an error of the page, but for refusals. */
const device = async (more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 1440, height: 900 },
    ...more,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    const refusal = /status of 4(01|04|10|22|29)/.test(message.text());
    if (isWorthHearing(message) && !refusal) said.push(message.text());
  });
  return page;
};

const clean = async (page: Page): Promise<void> => {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

const enter = async (page: Page, email: string, word: string): Promise<void> => {
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill(word);
  await press(page, 'Sign in');
};

/** Inside: the frame around the pages names the person. */
const inside = (page: Page, name: string) =>
  page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .waitFor();

/** The link of the newest mail to this address, as the administrator reads it under Settings, Mail. */
const mailedLink = async (email: string): Promise<string> => {
  await administrator.goto('/settings/mail');
  const line = administrator.getByRole('listitem').filter({ hasText: email }).first();
  return line.getByRole('textbox', { name: 'Link' }).inputValue();
};

const base32 = (text: string): Buffer => {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** What an authenticator app shows: RFC 6238, six digits of thirty seconds. */
const codeNow = (secret: string, at = Date.now()): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', base32(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1)! & 15) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('sets Kept up, and leads the administrator in', async () => {
  administrator = await device({ timezoneId: 'Asia/Kolkata' });
  await administrator.goto('/');
  await administrator.waitForURL('**/first-run');
  await field(administrator, 'Name').fill('Lakeview Care');
  await clean(administrator);
  await press(administrator, 'Continue');
  await field(administrator, 'Your name').fill('Meera Rao');
  await field(administrator, 'E-mail').fill('meera@example.org');
  await field(administrator, 'Password').fill('too short');
  await press(administrator, 'Continue');
  await administrator.getByText('Use at least 12 characters.').waitFor();
  await field(administrator, 'Password').fill(password);
  await press(administrator, 'Continue');
  await administrator.getByText('Desk accounts').waitFor();
  await clean(administrator);
  await press(administrator, 'Set up Kept');
  await press(administrator, 'Open Kept');
  await inside(administrator, 'Meera Rao');
  const later = await device();
  await later.goto('/first-run');
  await later.getByText('Kept is set up already').waitFor();
  await later.context().close();
});

it('adds a person with an invitation, whose link signs them in once', async () => {
  await administrator.goto('/people');
  await press(administrator, 'Add a person');
  await field(administrator, 'Name').fill('Asha Menon');
  await field(administrator, 'E-mail').fill(asha.email);
  await administrator.getByRole('button', { name: 'Add a person', exact: true }).last().click();
  const link = await administrator.getByRole('textbox', { name: `Link for ${asha.email}` }).inputValue();
  await clean(administrator);
  const page = await device({ viewport: { width: 390, height: 844 } });
  await page.goto(link);
  await field(page, 'Your name').fill('Asha Menon');
  await field(page, 'Password').fill(asha.password);
  await clean(page);
  await press(page, 'Begin');
  // A phone names the person behind "More".
  await press(page, 'More');
  await inside(page, 'Asha Menon');
  const again = await device();
  await again.goto(link);
  await again.getByText('This invitation was used').waitFor();
  await page.context().close();
  await again.context().close();
});

it('adds a team and moves the person into it, and takes that back', async () => {
  await administrator.goto('/people');
  await administrator.getByRole('tab', { name: 'Teams' }).click();
  await press(administrator, 'Add a team');
  await field(administrator, 'Name of the team').fill('South team');
  await administrator.getByRole('button', { name: 'Add a team', exact: true }).last().click();
  await administrator.getByRole('cell', { name: 'South team' }).waitFor();
  await administrator.getByRole('tab', { name: 'People' }).click();
  await press(administrator, 'Asha Menon');
  await press(administrator, 'Move to another team');
  await administrator.getByRole('combobox', { name: 'Team', exact: true }).last().click();
  await administrator.getByRole('option', { name: 'South team' }).last().click();
  await clean(administrator);
  await press(administrator, 'Move to another team');
  const row = administrator.getByRole('row').filter({ hasText: 'Asha Menon' });
  await row.getByRole('cell', { name: 'South team' }).waitFor();
  await press(administrator, 'Undo');
  await row.getByRole('cell', { name: 'South team' }).waitFor({ state: 'detached' });
  await administrator.getByText('Account manager, South team').waitFor();
});

it('makes an API key that is shown once, and ends it', async () => {
  await administrator.goto('/settings/keys');
  await field(administrator, 'Name').fill('Telephony export');
  await press(administrator, 'Make the key');
  await administrator.getByText('Choose at least one.').waitFor();
  await administrator.getByRole('checkbox', { name: 'people.read' }).check();
  await press(administrator, 'Make the key');
  const key = await administrator.getByRole('textbox', { name: 'Your new key' }).inputValue();
  const ask = () => fetch(`${server.address}/api/v1/people`, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status).toBe(200);
  await administrator.reload();
  await administrator.getByText('Telephony export').waitFor();
  expect(await administrator.getByText(key).count()).toBe(0);
  await press(administrator, 'End it');
  await administrator.getByRole('group').getByRole('button', { name: 'End it' }).click();
  await administrator.getByText('There is no API key').waitFor();
  expect((await ask()).status).toBe(401);
  await clean(administrator);
});

it('refuses a wrong password, and slows guessing down', async () => {
  const page = await device();
  await page.goto('/sign-in');
  await enter(page, 'nobody@example.org', 'wrong');
  await page.getByText('The e-mail or the password is wrong.').waitFor();
  await clean(page);
  for (let tried = 1; tried < 10; tried++)
    await page.request.post('/api/v1/sign-in', { data: { email: 'nobody@example.org', password: 'wrong' } });
  await enter(page, 'nobody@example.org', 'wrong');
  await page.getByText(/Too many|Wait/).waitFor();
  await page.context().close();
});

it('turns the second step on, and asks for the app’s code or a backup code', async () => {
  const page = await device();
  await page.goto('/settings/security');
  await page.waitForURL('**/sign-in?to=*');
  await enter(page, asha.email, asha.password);
  await page.waitForURL('**/settings/security');
  await press(page, 'Turn on the second step');
  await field(page, 'Your password').fill('not my password');
  await press(page, 'Turn on the second step');
  await page.getByText('This is not your password.').waitFor();
  await field(page, 'Your password').fill(asha.password);
  await press(page, 'Turn on the second step');
  const uri = await page.getByRole('link', { name: 'Open in the authenticator app' }).getAttribute('href');
  const secret = new URL(uri!).searchParams.get('secret')!;
  const codes = await page.getByRole('heading', { name: 'Backup codes' }).locator('~ ul li').allInnerTexts();
  await clean(page);
  await field(page, 'Code').fill(codeNow(secret));
  await press(page, 'Turn it on');
  await page.getByText('On. Signing in asks for a code').waitFor();
  const other = await device();
  await other.goto('/sign-in');
  await enter(other, asha.email, asha.password);
  await other.getByRole('heading', { name: 'Your second step' }).waitFor();
  await field(other, 'Code').fill(codeNow(secret) === '000000' ? '000001' : '000000');
  await press(other, 'Continue');
  await other.getByText('This code is wrong').waitFor();
  await field(other, 'Code').fill(codeNow(secret));
  await press(other, 'Continue');
  await inside(other, 'Asha Menon');
  const third = await device();
  await third.goto('/sign-in');
  await enter(third, asha.email, asha.password);
  await press(third, 'Use a backup code');
  await field(third, 'Backup code').fill(codes[0]!);
  await press(third, 'Continue');
  await inside(third, 'Asha Menon');
  await press(page, 'Turn it off');
  await field(page, 'Your password').fill(asha.password);
  await press(page, 'Turn it off');
  await page.getByText('Off. Whoever learns').waitFor();
  for (const each of [page, other, third]) await each.context().close();
});

const withAuthenticator = async (page: Page, context: BrowserContext): Promise<void> => {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

it('makes a passkey and signs in with it alone', async () => {
  const page = await device();
  await withAuthenticator(page, page.context());
  await page.goto('/sign-in?to=%2Fsettings%2Fsecurity');
  await enter(page, asha.email, asha.password);
  await field(page, 'Name for the passkey').fill('Work laptop');
  await press(page, 'Add a passkey');
  await page.getByText('Work laptop').waitFor();
  await page.getByRole('button', { name: /Asha Menon/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await press(page, 'Sign in with a passkey');
  await inside(page, 'Asha Menon');
  await page.context().close();
});

it('ends a session from elsewhere, and brings its page back after signing in', async () => {
  const [here, there] = [await device(), await device()];
  for (const page of [here, there]) {
    await page.goto('/sign-in?to=%2Fsettings%2Fsecurity');
    await enter(page, asha.email, asha.password);
    await page.getByText('this browser').waitFor();
  }
  await here.reload();
  await here.getByRole('button', { name: 'Sign out there' }).first().waitFor();
  await press(here, 'Sign out everywhere else');
  await here.getByRole('button', { name: 'Sign out there' }).first().waitFor({ state: 'detached' });
  await there.getByRole('link', { name: 'People' }).click();
  await there.waitForURL('**/sign-in?to=%2Fpeople');
  await enter(there, asha.email, asha.password);
  await there.waitForURL('**/people');
  await there.getByRole('heading', { name: 'People', level: 1 }).waitFor();
  expect(await there.getByRole('button', { name: 'Add a person' }).count()).toBe(0);
  await there.goto('/settings/organisation');
  await there.getByText('This page is not open to your role').waitFor();
  for (const page of [here, there]) await page.context().close();
});

it('sets a new password by a mailed link that works once', async () => {
  const page = await device();
  await page.goto('/sign-in');
  await press(page, 'Forgotten your password?');
  await field(page, 'E-mail').fill(asha.email);
  await press(page, 'Send the link');
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  const link = await mailedLink(asha.email);
  await clean(administrator);
  expect(link).toContain('/reset#');
  await page.goto(link);
  await field(page, 'New password').fill('a third good sentence');
  await press(page, 'Save the password');
  await page.getByText('The new password holds.').waitFor();
  await page.goto('/sign-in');
  await enter(page, asha.email, 'a third good sentence');
  await inside(page, 'Asha Menon');
  const late = await device();
  await late.goto(link);
  await field(late, 'New password').fill('a fourth good sentence');
  await press(late, 'Save the password');
  await late.getByText('This link was used before or is too old.').waitFor();
  for (const each of [page, late]) await each.context().close();
});

it('says nothing unexpected in any console', () => {
  expect(said).toEqual([]);
});
