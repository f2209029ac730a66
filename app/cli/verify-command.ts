import type { Command } from 'commander';
import { openGround } from '../kept.ts';
import type { Console } from './data-commands.ts';

interface VerifyOptions {
  json?: boolean;
  rebuild?: boolean;
}

const run = async (io: Console, options: VerifyOptions): Promise<void> => {
  const { isSound, verificationLines, verify } = await import('./verify.ts');
  const ground = await openGround(io.settings(), io.say);
  const shown = process.stderr.isTTY;
  const progress = (line: string) => void (shown && process.stderr.write(`\r${line.padEnd(80)}`));
  try {
    const found = await verify(ground, io.settings().dataFolder, progress, options);
    if (shown) io.say('');
    if (options.json) io.print(JSON.stringify(found));
    else for (const line of verificationLines(found)) io.print(line);
    if (!isSound(found)) process.exitCode = 1;
  } finally {
    await ground.close();
  }
};

/** `kept verify`. */
export const addVerifyCommand = (program: Command, io: Console): void => {
  program
    .command('verify')
    .description('say whether every fact is still as it was recorded and sealed')
    .option('--rebuild', 'also make everything anew from the facts and compare; nobody can write meanwhile')
    .option('--json', 'print the findings as JSON')
    .action((options: VerifyOptions) => run(io, options));
};
