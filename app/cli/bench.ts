import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { measureDue } from '../bench/due.ts';
import { measureImport } from '../bench/importing.ts';
import { measureLogging } from '../bench/log.ts';
import { memoryOf } from '../bench/memory.ts';
import { measurePage } from '../bench/page.ts';
import { measurePortfolio } from '../bench/portfolio.ts';
import { measureReading } from '../bench/reading.ts';
import { makeWorld } from '../bench/world.ts';
import { openGround } from '../kept.ts';
import type { Settings } from '../settings.ts';

export interface BenchWish {
  /** The ledger sizes at which Today and the scorecard are read. */
  sizes: number[];
  seconds: number;
  only?: string[] | undefined;
}

interface ServerProcess {
  address: string;
  startedIn: number;
  pid: number;
  stop(): Promise<void>;
}

const kept = join(import.meta.dirname, '..', '..', 'bin', 'kept');

/** A server in a process of its own, as people run it, on a data folder of the measurement. */
const startServer = async (dataFolder: string, port: number): Promise<ServerProcess> => {
  const from = performance.now();
  const child = spawn(kept, ['serve'], {
    env: {
      ...process.env,
      KEPT_DATA: dataFolder,
      PORT: String(port),
      KEPT_URL: `http://127.0.0.1:${port}`,
      KEPT_LOG: 'silent',
      KEPT_REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('Kept is ready')) break;
  return {
    address: `http://127.0.0.1:${port}`,
    startedIn: performance.now() - from,
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
};

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** `kept bench`: measures Kept against the same work done raw, in one run on one database, and prints the ratios. */
export const bench = async (
  _settings: Settings,
  wish: BenchWish,
  say: (line: string) => void,
): Promise<Record<string, unknown>> => {
  const folder = await mkdtemp(join(tmpdir(), 'kept-bench-'));
  const wants = (part: string) => !wish.only || wish.only.includes(part);
  // Each part is told as soon as it is known: a part that takes too long doesn't cost the others.
  const report: Record<string, unknown> = new Proxy({} as Record<string, unknown>, {
    set: (parts, part, figures) => {
      for (const line of benchLines({ [String(part)]: figures })) say(`  ${line}`);
      return Reflect.set(parts, part, figures);
    },
  });
  const port = 3900 + Math.floor(Math.random() * 90);
  const dataFolder = join(folder, 'data');
  let server = await startServer(dataFolder, port);
  try {
    report['firstStartMs'] = Math.round(server.startedIn);
    await server.stop();
    server = await startServer(dataFolder, port);
    report['startMs'] = Math.round(server.startedIn);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    report['restingMemoryMb'] = Math.round(await memoryOf(server.pid));
    const ground = await openGround({ dataFolder, databaseUrl: undefined }, say);
    try {
      const world = await makeWorld(ground, { people: 150, accountsEach: 60 });
      if (wants('due')) {
        say('due() …');
        report['due'] = measureDue();
      }
      if (wants('log')) {
        say('Logging through HTTP against the same rows raw …');
        report['log'] = await measureLogging(ground, world, server.address, [1, 8, 32], wish.seconds);
      }
      if (wants('import')) {
        say('Importing against COPY …');
        report['import'] = await measureImport(ground, folder, say);
      }
      if (wants('page')) {
        say('The first page in a browser …');
        report['page'] = await measurePage(server.address, world);
      }
      if (wants('reading')) {
        say('Today and the scorecard at growing ledgers …');
        report['reading'] = await measureReading(ground, world, wish.sizes, say);
      }
      if (wants('portfolio')) {
        say('The portfolio with ten thousand accounts in a browser …');
        report['portfolio'] = await measurePortfolio(ground, server.address, Math.max(...wish.sizes));
      }
    } finally {
      await ground.close();
    }
    report['memoryAfterMb'] = Math.round(await memoryOf(server.pid));
    return report;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** The report as lines for a person. */
export const benchLines = (value: unknown, depth = 0): string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => [...benchLines(each, depth + 1), '']);
  if (value === null || typeof value !== 'object') return [String(value)];
  return Object.entries(value).flatMap(([key, each]) => {
    const name = `${'  '.repeat(depth)}${key}`;
    if (each !== null && typeof each === 'object') return [name, ...benchLines(each, depth + 1)];
    return [`${name.padEnd(32)} ${typeof each === 'number' ? round(each) : String(each)}`];
  });
};
