import type { Command } from 'commander';
import { openGround } from '../kept.ts';
import type { Console } from './data-commands.ts';

interface VerifyOptions {
  json?: boolean;
}

const run = async (io: Console, options: VerifyOptions): Promise<void> => {
  const { verificationLines, verify } = await import('./verify.ts');
  const ground = await openGround(io.settings(), io.say);
  const shown = process.stderr.isTTY;
  const progress = (line: string) => void (shown && process.stderr.write(`\r${line.padEnd(80)}`));
  try {
    const found = await verify(ground, io.settings().dataFolder, progress);
    if (shown) io.say('');
    if (options.json) io.print(JSON.stringify(found));
    else for (const line of verificationLines(found)) io.print(line);
    if (found.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
  } finally {
    await ground.close();
  }
};

/** `kept verify`. */
export const addVerifyCommand = (program: Command, io: Console): void => {
  program
    .command('verify')
    .description('say whether every fact is still as it was recorded and sealed')
    .option('--json', 'print the findings as JSON')
    .action((options: VerifyOptions) => run(io, options));
};
