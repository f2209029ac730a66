import { spawn } from 'node:child_process';
import { join } from 'node:path';

type Check = { name: string; about: string; command: readonly [string, ...string[]] };
export type CheckResult = { name: string; ok: boolean };

const root = join(import.meta.dirname, '..', '..');
const tool = (name: string): string => join(root, 'node_modules', '.bin', name);

const checks: readonly Check[] = [
  { name: 'types', about: 'TypeScript, strict', command: [tool('tsc'), '-p', '.'] },
  { name: 'lint', about: 'oxlint, every rule an error', command: [tool('oxlint'), '--deny-warnings'] },
  { name: 'walls', about: 'who may import whom, and what stays pure', command: [process.execPath, 'bin/walls.ts'] },
  {
    name: 'unused',
    about: 'knip: files, exports and packages nobody uses',
    command: [tool('knip'), '--no-progress', '--config', 'bin/checks/knip.json'],
  },
  { name: 'formatting', about: 'prettier', command: [tool('prettier'), '--check', '--log-level', 'warn', '.'] },
];

/**
 * Runs every check (or those named), prints ok or failed for each with what it said, and goes on after a failure so
 * that one run shows everything.
 */
export async function runChecks(names: readonly string[] = []): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    if (names.length > 0 && !names.includes(check.name)) continue;
    const { ok, said } = await run(check);
    console.log(`${ok ? 'ok    ' : 'failed'}  ${check.name} (${check.about})`);
    if (!ok) console.log(said.trim().replaceAll(/^/gm, '        '));
    results.push({ name: check.name, ok });
  }
  return results;
}

function run({ command: [program, ...args] }: Check): Promise<{ ok: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let said = '';
    const keep = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ ok: false, said: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, said }));
  });
}
