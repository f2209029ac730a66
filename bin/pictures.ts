import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser, type Page } from 'playwright-core';

/**
 * Photographs every page of a running demo, wide and on a phone, light and dark, and writes a page that shows them:
 * `bin/node bin/pictures.ts http://localhost:3000 docs/pictures/pages [name …]`.
 */
const [address = 'http://localhost:3000', folder = 'docs/pictures/pages', ...only] = process.argv.slice(2);
const password = 'promises kept 2026';

interface Shot {
  name: string;
  who: string;
  /** Where it is; a function finds a thing that the demo has. */
  at: string | ((page: Page) => Promise<string>);
  /** A click that opens what belongs on the picture. */
  open?: (page: Page) => Promise<void>;
}

const manager = 'deepa.nair@desk.example.org';
const lead = 'lakshmi.bhat@desk.example.org';
const head = 'rekha.pillai@desk.example.org';
const administrator = 'admin@example.org';

/** The first link of a page that leads to one thing of a kind. */
const firstLink = (list: string, below: string) => async (page: Page) => {
  await page.goto(address + list, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_500);
  const links = await page
    .locator(`a[href^="${below}"]`)
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const found = links.find((link) => /[\da-f]{8}-[\da-f]{4}/.test(link ?? ''));
  if (!found) throw new Error(`${list} has no link below ${below}.`);
  return found;
};

/** An account of whoever is signed in, by the API: on a phone the list has no links before it is touched. */
const theirFirst = async (page: Page): Promise<string> => {
  const answer = await page.request.get(`${address}/api/v1/today`);
  const items = ((await answer.json()) as { items: { account: { id: string } | null }[] }).items;
  return `/accounts/${items.find(({ account }) => account)!.account!.id}`;
};

const firstRow = async (page: Page): Promise<void> => {
  if (page.viewportSize()!.width > 600) await page.keyboard.press('j');
};

const shots: Shot[] = [
  { name: 'today', who: manager, at: '/', open: firstRow },
  { name: 'portfolio', who: lead, at: '/accounts' },
  { name: 'account', who: manager, at: theirFirst },
  { name: 'handed', who: manager, at: '/accounts/handed' },
  { name: 'onboarding', who: lead, at: '/onboarding' },
  { name: 'interventions', who: manager, at: '/interventions' },
  { name: 'renewals', who: manager, at: '/renewals' },
  { name: 'plans', who: manager, at: '/plans' },
  { name: 'promises', who: manager, at: '/promises' },
  { name: 'projects', who: lead, at: '/projects' },
  { name: 'search', who: manager, at: '/search?q=clinic' },
  { name: 'huddle', who: lead, at: '/huddle' },
  { name: 'sheet', who: manager, at: '/huddle/sheet' },
  { name: 'reviews', who: lead, at: '/reviews' },
  { name: 'review', who: lead, at: firstLink('/reviews', '/reviews/') },
  { name: 'lost', who: lead, at: '/lost' },
  { name: 'case-studies', who: lead, at: '/case-studies' },
  { name: 'scorecard', who: lead, at: '/scorecard' },
  { name: 'targets', who: head, at: '/targets' },
  { name: 'goals', who: head, at: '/goals' },
  { name: 'how-we-work', who: head, at: '/how-we-work' },
  { name: 'learnings', who: manager, at: '/learnings' },
  { name: 'dictionary', who: manager, at: '/dictionary' },
  { name: 'people', who: head, at: '/people' },
  { name: 'import', who: administrator, at: '/import' },
  { name: 'settings', who: manager, at: '/settings' },
];

const looks = [
  { width: 1440, height: 900, kind: 'wide' },
  { width: 390, height: 844, kind: 'phone' },
] as const;

const signedIn = async (browser: Browser, who: string, look: (typeof looks)[number], colorScheme: 'light' | 'dark') => {
  const context = await browser.newContext({ viewport: look, colorScheme });
  const answer = await context.request.post(`${address}/api/v1/sign-in`, {
    data: { email: who, password },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`${who} can't sign in: ${await answer.text()}`);
  return context.newPage();
};

const browser = await driver.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args.filter((argument) => argument !== '--single-process' && argument !== '--no-zygote'),
  headless: true,
});
await mkdir(folder, { recursive: true });
const chosen = shots.filter(({ name }) => only.length === 0 || only.includes(name));
for (const look of looks)
  for (const scheme of ['light', 'dark'] as const)
    for (const who of new Set(chosen.map((shot) => shot.who))) {
      const page = await signedIn(browser, who, look, scheme);
      for (const { name, at, open } of chosen.filter((shot) => shot.who === who)) {
        const path = typeof at === 'string' ? at : await at(page);
        await page.goto(address + path, { waitUntil: 'networkidle' });
        if (open) await open(page);
        await page.waitForTimeout(700);
        const file = join(folder, `${name}-${look.kind}-${scheme}.jpg`);
        await page.screenshot({ path: file, type: 'jpeg', quality: 62 });
        console.log(file);
      }
      await page.context().close();
    }
await browser.close();
const row = ({ name }: Shot) =>
  `## ${name}\n\n${looks.flatMap(({ kind }) => ['light', 'dark'].map((scheme) => `![${name}, ${kind}, ${scheme}](${name}-${kind}-${scheme}.jpg)`)).join('\n')}\n`;
if (only.length === 0)
  await writeFile(
    join(folder, 'README.md'),
    `# Every page\n\nOf the demo's invented company; wide and on a phone, light and dark.\n\n${shots.map(row).join('\n')}`,
  );
