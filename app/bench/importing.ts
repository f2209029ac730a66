import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { App } from '../../platform/http/app.ts';
import { createRecorder } from '../../platform/ledger/recorder.ts';
import { importFile, kindByKey } from '../../modules/intake/index.ts';
import type { Ground } from '../kept.ts';
import { intakeTools } from '../intake-tools.ts';
import { ledger } from '../ledger.ts';
import { copyAgain } from './copying.ts';
import { makeWorld } from './world.ts';

export interface ImportRate {
  rows: number;
  seconds: number;
  rowsPerSecond: number;
  copySeconds: number;
  /** The import's speed as a share of COPY writing the same rows into the same tables and indexes. */
  ratio: number;
}

const writeUsage = async (file: string, accounts: readonly string[], rows: number): Promise<void> => {
  const out = createWriteStream(file);
  out.write('account_id,reading_on,metric,value\n');
  const from = Temporal.PlainDate.from('2024-01-01');
  for (let i = 0; i < rows; i++) {
    const day = from.add({ days: Math.floor(i / accounts.length) * 7 });
    if (!out.write(`${accounts[i % accounts.length]},${day},bookings,${(i * 7919) % 40}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
};

/** Importing weekly readings through the whole write path (facts, states, bands) against COPY of the rows it wrote. */
export const measureImport = async (
  ground: Ground,
  folder: string,
  say: (line: string) => void,
): Promise<ImportRate> => {
  const rows = 100_000;
  const world = await makeWorld(ground, { people: 40, accountsEach: 50 });
  const file = join(folder, `usage-${randomUUID()}.csv`);
  await writeUsage(
    file,
    world.accounts.map((account) => account.key),
    rows,
  );
  const now = () => Date.now();
  const app = {
    sql: ground.sql,
    now,
    dataFolder: folder,
    recorder: createRecorder(ground.sql, ledger, now),
  } as unknown as App;
  const started = performance.now();
  const run = await importFile(
    intakeTools(app),
    world.tenant,
    { path: file, kind: kindByKey.get('usage')! },
    { source: 'bench' },
  );
  const seconds = (performance.now() - started) / 1_000;
  say(`  ${run.recorded} rows in ${seconds.toFixed(1)} s`);
  const copySeconds = await copyAgain(ground, world.tenant, ['fact', 'usage_reading', 'account_state']);
  return {
    rows: run.recorded,
    seconds,
    rowsPerSecond: run.recorded / seconds,
    copySeconds,
    ratio: copySeconds / seconds,
  };
};
