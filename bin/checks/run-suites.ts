import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countReport, type Counts, type Report } from './count-report.ts';

const root = join(import.meta.dirname, '..', '..');

/** Fastest first, each after the other: database and browser would only take the processors from one another. */
const suites = ['pure', 'database', 'browser'] as const;

/** Runs the suites with their output on the screen, and adds up what passed and failed. */
export async function runSuites(filters: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-test-'));
  const total = { passed: 0, failed: 0 };
  try {
    for (const suite of suites) {
      console.log(`\n── ${suite} tests`);
      const reportFile = join(folder, `${suite}.json`);
      const code = await vitest(suite, reportFile, filters);
      const counts = countReport(reportIn(reportFile), code);
      total.passed += counts.passed;
      total.failed += counts.failed;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return total;
}

function vitest(suite: string, reportFile: string, filters: readonly string[]): Promise<number> {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const child = spawn(
    process.execPath,
    [program, 'run', '--project', suite, '--passWithNoTests', ...reports, ...filters],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function reportIn(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
