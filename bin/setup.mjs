// Prepares a checkout: installs the packages (the pinned Node and database come with them) and builds the web app,
// each only when something changed. Plain JavaScript without packages, because it runs before there are any, on
// whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed, install } from './setup/install.mjs';
import { takingTurns } from './setup/turns.mjs';
import { webBuilt, buildWeb } from './setup/web.mjs';

const oldestNode = 18;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  fail(`Kept needs Node ${oldestNode} or newer to install itself; this is ${process.versions.node}.`);
}
const withWeb = !process.argv.includes('--without-web');
const ready = () => installed(root) && (!withWeb || webBuilt(root));

try {
  if (!ready()) {
    await takingTurns(root, async () => {
      if (!installed(root)) await install(root);
      if (withWeb && !webBuilt(root)) buildWeb(root);
    });
  }
  const node = spawnSync(join(root, 'bin', 'node'), ['--version'], { encoding: 'utf8' });
  if (node.status !== 0) fail(node.stderr.trim() || `${join(root, 'bin', 'node')} does not run on this machine.`);
} catch (error) {
  if (!error.sentence) throw error;
  fail(error.message);
}

function fail(message) {
  console.error(`\nKept: ${message}`);
  if (!existsSync(join(root, 'package-lock.json'))) console.error(`Kept: ${root} is not a whole checkout.`);
  process.exit(1);
}
