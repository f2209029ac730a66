import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hashPassword, insertMember, insertUser } from '../../platform/auth/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import type { Ground } from '../kept.ts';
import { ledger } from '../ledger.ts';
import { benchPassword, makeWorld, type World } from './world.ts';

/** Milliseconds, in Chromium, signed in as the head, who sees every account. */
export interface PortfolioTimes {
  accounts: number;
  interactions: number;
  /** From a key or click to the next frame (Event Timing): the median, and the slowest of all. */
  pressMedian: number;
  pressSlowest: number;
  /** From choosing a filter or an order until its rows are on screen, the server's answer included: medians. */
  filterShown: number;
  sortShown: number;
  /** From letting go of the scroll bar somewhere in the list until its rows are there: median. */
  jumpShown: number;
  /** The time between frames while the wheel turns: one in twenty is longer than this. */
  scrollFrame: number;
}

const head = 'portfolio-head@example.org';
const terms = ['2026-12-20', '2027-02-10', '2027-06-30', '2027-09-15'];

/** Every account has a term, a band and a plan; some plans are late. */
const furnishing = (world: World, now: number): NewFact[] =>
  world.accounts.flatMap(({ key, person }, n): NewFact[] => {
    const fact = (type: string, payload: object, agoDays: number): NewFact => ({
      ...{ type, happenedAt: now - agoDays * 86_400_000, source: 'bench', externalId: `${type}/${key}` },
      ...{ channel: 'system', actor: null, payload: { account: key, ...payload } },
    });
    const next = {
      at: new Date(now + ((n % 12) - 3) * 86_400_000).toISOString(),
      channel: 'call',
      purpose: 'training',
    };
    return [
      fact('usage.read', { metric: 'bookings', value: n % 40 }, 20),
      fact(
        'subscription.started',
        {
          ...{ subscription: `s-${key}`, product: 'book', plan: 'yearly', amount: 12_000 + (n % 50) * 900 },
          ...{ currency: 'INR', term_months: 12, starts_on: '2025-12-20', ends_on: terms[n % 4] },
        },
        90,
      ),
      fact(
        'interaction.logged',
        {
          ...{ person: world.people[person]!.key, channel: 'call', purpose: 'intervention', outcome: 'reached' },
          ...{ happiness: 1 + (n % 5), next },
        },
        1 + (n % 60),
      ),
    ];
  });

const fill = async ({ owner, sql }: Ground, world: World, interactions: number): Promise<void> => {
  const now = Date.now();
  await recordFacts(sql, ledger, world.tenant, furnishing(world, now), now);
  await owner.unsafe(await readFile(join(import.meta.dirname, 'fill.sql'), 'utf8'));
  await owner.unsafe(`drop table if exists bench_account`);
  await owner.unsafe(
    `create table bench_account as select row_number() over (order by id) - 1 as nth, id, key, owner_id from account where tenant_id = '${world.tenant}'`,
  );
  await owner.unsafe('create index on bench_account (nth); analyze bench_account');
  for (let from = 0; from < interactions; from += 250_000)
    await owner.unsafe(`call bench_fill('${world.tenant}', ${from}, ${Math.min(from + 250_000, interactions) - 1})`);
  const passwordHash = await hashPassword(benchPassword);
  await owner.begin(async (tx) => {
    const user = await insertUser(tx as Tx, { email: head, name: 'Head', passwordHash }, now);
    await insertMember(tx as Tx, { tenant: world.tenant, user, person: world.people[60]!.id, role: 'head' }, now);
  });
  await owner.unsafe('vacuum analyze');
};

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Runs in the page: does something, and answers how long it took until the list shows rows that are asked for now. */
const untilShown = (page: Page, act: string): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const rows = () => document.querySelector('[role=table] [role=rowgroup]:last-child')?.textContent;
    const before = rows();
    const from = performance.now();
    ${act}
    const look = () => {
      const table = document.querySelector('[role=table]');
      const ready = table && table.getAttribute('aria-busy') !== 'true' && !table.querySelector('[data-bone]');
      if (ready && rows() !== before) requestAnimationFrame(() => resolve(performance.now() - from));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })`);

const choose = (label: string, nth: number): string => `
  const field = document.querySelector('select[aria-label="${label}"]');
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(field, field.options[${nth}].value);
  field.dispatchEvent(new Event('change', { bubbles: true }));`;
const press = (column: string): string =>
  `[...document.querySelectorAll('[role=columnheader] button')].find((one) => one.textContent.startsWith('${column}')).click();`;
const scrollTo = (share: number): string => `
  const list = document.querySelector('[role=table]').closest('[data-scroll]');
  list.scrollTop = list.scrollHeight * ${share};`;

const watchPresses = `window.presses = []; new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (each.interactionId) window.presses.push(each.duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });`;
const watchFrames = `window.frames_ms = []; (() => { let last = performance.now();
  const tick = (now) => { window.frames_ms.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick); })();`;

const measureIn = async (page: Page): Promise<Omit<PortfolioTimes, 'accounts' | 'interactions'>> => {
  await page.goto('/accounts');
  await page.getByRole('checkbox').first().waitFor();
  await page.locator('select[aria-label="Last talk"] option').nth(3).waitFor({ state: 'attached' });
  const filter: number[] = [];
  const sort: number[] = [];
  const jump: number[] = [];
  for (const round of [1, 2, 3]) {
    filter.push(await untilShown(page, choose('Last talk', round)));
    filter.push(await untilShown(page, choose('Last talk', 0)));
    for (const column of ['A year', 'Last talk', 'Account']) sort.push(await untilShown(page, press(column)));
    for (const share of [0.31, 0.77, 0.52]) jump.push(await untilShown(page, scrollTo((share + round / 10) % 1)));
    await page.evaluate(scrollTo(0));
  }
  await page.evaluate(watchPresses);
  for (let n = 0; n < 40; n++) await page.keyboard.press(n % 4 === 3 ? 'x' : 'j');
  await page
    .getByRole('row')
    .nth(12)
    .click({ position: { x: 600, y: 12 } });
  for (let n = 0; n < 10; n++) await page.keyboard.press('j');
  await page.waitForTimeout(400);
  const presses = (await page.evaluate('window.presses')) as number[];
  await page.keyboard.press('Escape');
  await page.mouse.move(700, 600);
  await page.evaluate(watchFrames);
  for (let n = 0; n < 60; n++) await page.mouse.wheel(0, 240);
  const frames = ((await page.evaluate('window.frames_ms')) as number[]).sort((a, b) => a - b);
  return {
    // Quicker than sixteen milliseconds isn't told: a press that brought no entry was one of these.
    pressMedian: presses.length < 25 ? 16 : median(presses),
    pressSlowest: Math.max(16, ...presses),
    filterShown: median(filter),
    sortShown: median(sort),
    jumpShown: median(jump),
    scrollFrame: frames[Math.floor(frames.length * 0.95)] ?? 0,
  };
};

/** The portfolio of a head who sees ten thousand accounts, in Chromium, over a long history. */
export const measurePortfolio = async (
  ground: Ground,
  address: string,
  interactions: number,
): Promise<PortfolioTimes> => {
  const world = await makeWorld(ground, { people: 100, accountsEach: 100 });
  await fill(ground, world, interactions);
  const [{ chromium }, { default: sparticuz }] = await Promise.all([
    import('playwright-core'),
    import('@sparticuz/chromium'),
  ]);
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args,
    headless: true,
  });
  try {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const data = { email: head, password: benchPassword };
    await page.request.post('/api/v1/sign-in', { data, headers: { origin: address } });
    return { accounts: world.accounts.length, interactions, ...(await measureIn(page)) };
  } finally {
    await browser.close();
  }
};
