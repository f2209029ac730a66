import { benchPassword, type World } from './world.ts';

export interface PageLoad {
  /** Bytes over the wire (gzip) until Today is usable, and of them JavaScript. */
  bytes: number;
  javascriptBytes: number;
  /** JavaScript until nothing more is asked for: with what is fetched beforehand, for the next click. */
  javascriptInAll: number;
  /** Milliseconds from asking for the page until the list is there, signed in, nothing cached. */
  usable: number;
}

/** The first load of Today in Chromium, signed in, with an empty cache. */
export const measurePage = async (address: string, world: World): Promise<PageLoad> => {
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
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.request.post(`${address}/api/v1/sign-in`, {
      data: { email: world.people[39]!.email, password: benchPassword },
      headers: { origin: address },
    });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    let bytes = 0;
    let javascriptBytes = 0;
    const scripts = new Set<string>();
    session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      if (scripts.has(requestId)) javascriptBytes += encodedDataLength;
    });
    const from = performance.now();
    await page.goto(`${address}/`, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('No next plan').first().waitFor();
    const usable = performance.now() - from;
    const untilThen = { bytes, javascriptBytes };
    await page.waitForLoadState('networkidle');
    return { ...untilThen, javascriptInAll: javascriptBytes, usable };
  } finally {
    await browser.close();
  }
};
