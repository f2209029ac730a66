import type { Command } from 'commander';
import { StartProblem } from '../../platform/database-server/index.ts';
import { allTenants } from '../../platform/auth/organisation.ts';
import { createRecorder } from '../../platform/ledger/recorder.ts';
import { factTypes, ledger } from '../ledger.ts';
import { type Ground, openGround } from '../kept.ts';
import type { Settings } from '../settings.ts';

/** What commands are given to speak with. */
export interface Console {
  /** A line for the person who watches. */
  say(line: string): void;
  /** A line of the answer. */
  print(line: string): void;
  settings(): Settings;
}

const organisation = async (ground: Ground, given: string | undefined): Promise<string> => {
  const tenants = await allTenants(ground.owner);
  const tenant = given ? tenants.find((id) => id === given) : tenants[0];
  if (!tenant)
    throw new StartProblem(
      given
        ? `There is no organisation ${given} here.`
        : 'There is no organisation yet. Open Kept in a browser and set it up first.',
    );
  if (!given && tenants.length > 1)
    throw new StartProblem(`There are several organisations here. Name one: --organisation ${tenants.join(' | ')}`);
  return tenant;
};

const onGround = async (io: Console, work: (ground: Ground) => Promise<void>): Promise<void> => {
  const ground = await openGround(io.settings(), io.say);
  try {
    await work(ground);
  } finally {
    await ground.close();
  }
};

interface ImportOptions {
  source?: string;
  kind?: string;
  zone?: string;
  dryRun?: boolean;
  json?: boolean;
  organisation?: string;
}

const runImport = (io: Console, paths: string[], options: ImportOptions) =>
  onGround(io, async (ground) => {
    const { importFiles } = await import('./import.ts');
    const now = () => Date.now();
    const recorder = createRecorder(ground.sql, ledger, now);
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort());
    const { organisation: wanted, ...wish } = options;
    const results = await importFiles(
      { paths, ...wish },
      {
        tools: {
          sql: ground.sql,
          record: recorder.record,
          types: factTypes,
          dataFolder: io.settings().dataFolder,
          now,
        },
        tenant: await organisation(ground, wanted),
        print: io.print,
        signal: stop.signal,
        ...(process.stderr.isTTY
          ? { progress: (line: string) => void process.stderr.write(`\r${line.padEnd(100)}`) }
          : {}),
      },
    );
    if (options.json) io.print(JSON.stringify(results));
    if (results.some(({ state }) => state === 'failed')) process.exitCode = 1;
  });

interface MeasureOptions {
  person?: string;
  period?: string;
  json?: boolean;
  organisation?: string;
}

const runMeasure = (io: Console, key: string | undefined, options: MeasureOptions) =>
  onGround(io, async (ground) => {
    const { measure } = await import('./measure.ts');
    const tenant = await organisation(ground, options.organisation);
    const lines = await measure(
      ground.sql,
      tenant,
      { measure: key, person: options.person, period: options.period },
      Date.now(),
    );
    if (options.json) return io.print(JSON.stringify(lines));
    for (const { name, value, unit, a, b } of lines) {
      const shown =
        value === null ? 'nothing to count' : `${Number(value.toFixed(2))}${unit === 'percent' ? ' %' : ''}`;
      io.print(`${name.padEnd(52)} ${shown.padStart(18)}   ${b === null ? a : `${a} of ${b}`}`);
    }
  });

const runReindex = (io: Console, options: { organisation?: string }) =>
  onGround(io, async (ground) => {
    const { forgetWords, takeUpWords } = await import('../../modules/search/index.ts');
    const tenant = await organisation(ground, options.organisation);
    await forgetWords(ground.sql, tenant);
    await takeUpWords(ground.sql, tenant);
    io.print('Search knows what the sealed ledger says.');
  });

/** The commands that bring data in and read figures out. */
export const addDataCommands = (program: Command, io: Console): void => {
  program
    .command('import')
    .description('bring files in: CSV, Excel, Asterisk logs, or a folder of them')
    .argument('<paths...>', 'files or folders')
    .option('--source <name>', 'under which the facts count once; by the kind of file unless told')
    .option('--kind <kind>', 'what the files bring; recognised unless told')
    .option('--zone <zone>', 'of times without an offset; the organisation’s unless told')
    .option('--dry-run', 'say what would happen, and write nothing')
    .option('--organisation <id>', 'where there are several')
    .option('--json', 'print the results as JSON')
    .action((paths: string[], options: ImportOptions) => runImport(io, paths, options));
  program
    .command('reindex')
    .description('make what search looks up anew from the ledger')
    .option('--organisation <id>', 'where there are several')
    .action((options: { organisation?: string }) => runReindex(io, options));
  program
    .command('measure')
    .description('print the figures of a period')
    .argument('[measure]', 'a measure’s key; all of the pack unless told')
    .option('--person <key>', 'of one person')
    .option('--period <period>', 'as in 2026-11, 2026-W47 or 2026-11-19')
    .option('--organisation <id>', 'where there are several')
    .option('--json', 'print the figures as JSON')
    .action((key: string | undefined, options: MeasureOptions) => runMeasure(io, key, options));
};
