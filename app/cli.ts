import { Command } from 'commander';
import { StartProblem } from '../platform/database-server/index.ts';
import { BackupProblem } from '../platform/backup/index.ts';
import { addDataCommands } from './cli/data-commands.ts';
import { addVerifyCommand } from './cli/verify-command.ts';
import { openGround } from './kept.ts';
import { roomsWithTables } from './rooms.ts';
import { settings, type Settings } from './settings.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const read = (): Settings => settings(process.env);

const program = new Command('kept')
  .description('Promises kept, customers kept.')
  .showHelpAfterError('(kept --help lists the commands)')
  .addHelpText('after', '\nPORT, KEPT_DATA (the data folder), KEPT_URL, KEPT_HOST and DATABASE_URL say where.');

program
  .command('serve')
  .description('start Kept and say its address')
  .action(async () => {
    const { serveUntilStopped } = await import('./cli/serve.ts');
    await serveUntilStopped(read(), say, () => print(`Kept is ready: ${read().baseUrl}   (Ctrl-C stops it)`));
  });

program
  .command('demo')
  .description('start Kept with an invented company to look around in')
  .option('--size <size>', 'small, team or large', 'team')
  .option('--seed <number>', 'another number, another company', '1')
  .action(async (options: { size: string; seed: string }) => {
    const { demo } = await import('./cli/demo.ts');
    await demo(read(), { size: options.size, seed: Number(options.seed) }, say, print);
  });

program
  .command('simulate')
  .description('write the files of an invented company')
  .requiredOption('--out <folder>', 'a folder that is empty or not there yet')
  .option('--size <size>', 'small, team or large', 'small')
  .option('--seed <number>', 'the same number gives the same files', '1')
  .option('--until <date>', 'the last day, as in 2026-11-19 (today unless told)')
  .option('--json', 'print the report as JSON')
  .action(async (options: { out: string; size: string; seed: string; until?: string; json?: boolean }) => {
    const { simulate } = await import('./cli/simulate.ts');
    const report = await simulate(
      {
        size: options.size as 'small',
        seed: Number(options.seed),
        out: options.out,
        ...(options.until ? { until: options.until } : {}),
      },
      (step) =>
        process.stderr.isTTY &&
        process.stderr.write(`\r${step.date}  ${Math.round(step.done * 100)} %  ${step.rows} rows `),
    );
    if (process.stderr.isTTY) say('');
    if (options.json) return print(JSON.stringify(report));
    for (const [file, rows] of Object.entries(report.rows)) print(`${file.padEnd(20)} ${rows}`);
    print(`Written to ${report.out} in ${(report.milliseconds / 1_000).toFixed(1)} s.`);
  });

program
  .command('due')
  .description('when is it due, and why: JSON lines in, JSON lines out')
  .option('--stdin', 'read the lines from standard input', true)
  .action(async () => {
    const { answerDueLines } = await import('./cli/due.ts');
    await answerDueLines(process.stdin, process.stdout);
  });

const pack = program.command('pack').description('work with packs');
pack
  .command('check')
  .description('say what is wrong with a pack, by line and key')
  .argument('<file>', 'a pack as YAML or JSON')
  .option('--json', 'print the problems as JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const { packCheck } = await import('./cli/pack-check.ts');
    process.exitCode = await packCheck({ file, json: options.json === true, print });
  });

program
  .command('bench')
  .description('measure Kept against the same work done raw, in one run')
  .option('--json', 'print the report as JSON')
  .option('--seconds <number>', 'how long each rate is measured', '6')
  .option('--facts <list>', 'the sizes of the ledger at which pages are read', '10000,1000000')
  .option('--only <list>', 'due, log, import, page, reading, portfolio')
  .action(async (options: { json?: boolean; seconds: string; facts: string; only?: string }) => {
    const { bench, benchLines } = await import('./cli/bench.ts');
    const report = await bench(
      read(),
      { seconds: Number(options.seconds), sizes: options.facts.split(',').map(Number), only: options.only?.split(',') },
      say,
    );
    if (options.json) print(JSON.stringify(report, null, 2));
    else for (const line of benchLines(report)) print(line);
  });

program
  .command('doctor')
  .description('say what is wrong with this installation')
  .option('--json', 'print the findings as JSON')
  .action(async (options: { json?: boolean }) => {
    const { doctor, doctorLines } = await import('./cli/doctor.ts');
    const { connect } = await import('../platform/db/connect.ts');
    const { pendingMigrations, readMigrations } = await import('../platform/db/migrate.ts');
    const findings = await doctor(read(), async (url) => {
      const owner = connect(url, { max: 1, as: 'owner' });
      try {
        return await pendingMigrations(owner, await readMigrations(roomsWithTables));
      } finally {
        await owner.end();
      }
    });
    if (options.json) print(JSON.stringify(findings));
    else for (const line of doctorLines(findings)) print(line);
    if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
  });

program
  .command('backup')
  .description('save everything into one file, while Kept may go on running')
  .argument('[file]', 'where to; in the data folder unless told')
  .option('--json', 'print the result as JSON')
  .action(async (file: string | undefined, options: { json?: boolean }) => {
    const { backupCommand } = await import('./cli/backup.ts');
    const ground = await openGround(read(), say);
    try {
      const done = await backupCommand(ground.owner, {
        dataFolder: read().dataFolder,
        ...(file ? { file } : {}),
        now: Temporal.Now.instant(),
        say,
      });
      print(options.json ? JSON.stringify(done) : `Saved ${done.rows} rows of ${done.tables} tables to ${done.file}.`);
    } finally {
      await ground.close();
    }
  });

program
  .command('restore')
  .description('put a backup into an empty data folder')
  .argument('<file>', 'the backup')
  .option('--json', 'print the result as JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const { restoreCommand } = await import('./cli/restore.ts');
    const { openEmptyGround } = await import('./empty-ground.ts');
    const { readMigrations } = await import('../platform/db/migrate.ts');
    const ground = await openEmptyGround(read(), say);
    try {
      const done = await restoreCommand(ground.owner, {
        dataFolder: read().dataFolder,
        file,
        migrations: await readMigrations(roomsWithTables),
        say,
      });
      print(
        options.json
          ? JSON.stringify(done)
          : `Restored ${done.rows} rows of ${done.tables} tables, saved ${done.madeAt}.`,
      );
    } finally {
      await ground.close();
    }
  });

addDataCommands(program, { say, print, settings: read });
addVerifyCommand(program, { say, print, settings: read });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof StartProblem || error instanceof BackupProblem) say(`Kept: ${error.message}`);
  else say(`Kept: ${(error as Error).stack ?? String(error)}`);
  process.exitCode = 1;
}
