import { join } from 'node:path';
import { createOrganisation, isFirstRun } from '../../platform/auth/organisation.ts';
import { demoSignIns, fillWithSample, sampleCurrency, sampleZone } from '../demo-data.ts';
import { furnish } from '../furnish.ts';
import type { Settings } from '../settings.ts';
import { type Served, serveUntilStopped } from './serve.ts';

/** The demo's password: it opens nothing but an invented company on this machine. */
export const demoPassword = 'promises kept 2026';

const administrator = { name: 'Demo administrator', email: 'admin@example.org', password: demoPassword };

const prepare = async (
  { kept }: Served,
  wish: { size: string; seed: number },
  say: (line: string) => void,
): Promise<void> => {
  const { app } = kept;
  if (!(await isFirstRun(app.owner))) return;
  say('Making an invented company; this takes a minute, once.');
  const { tenant } = await createOrganisation(
    app.owner,
    {
      name: 'Lakeview Practice Software',
      zone: sampleZone,
      currency: sampleCurrency,
      pack: 'desk',
      sampleData: false,
      administrator,
    },
    { now: app.now(), furnish, first: true },
  );
  await fillWithSample(app, tenant, { ...wish, password: demoPassword }, say);
};

/** `kept demo`: Kept with an invented company in it, in a folder of its own, and how to sign in. */
export const demo = async (
  settings: Settings,
  wish: { size: string; seed: number },
  say: (line: string) => void,
  print: (line: string) => void,
): Promise<void> => {
  const own = process.env['KEPT_DATA'] ? settings : { ...settings, dataFolder: join(settings.dataFolder, 'demo') };
  await serveUntilStopped(own, say, async (served) => {
    await prepare(served, wish, say);
    print('');
    print(`Kept is ready: ${settings.baseUrl}`);
    print('');
    print(`Sign in with the password "${demoPassword}" as`);
    for (const { email, who } of await demoSignIns(served.kept.app)) print(`  ${email.padEnd(38)} ${who}`);
    print('');
    print('Ctrl-C stops it.');
  });
};
