import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from './sentence.mjs';

const sources = [
  'app',
  'modules',
  'platform',
  'catalogue',
  'maths',
  'vite.config.ts',
  'index.html',
  'package-lock.json',
];
const stampOf = (root) => join(root, 'dist', '.web-stamp');

/** True when the built web app belongs to the sources as they are now. */
export function webBuilt(root) {
  if (!existsSync(join(root, 'vite.config.ts'))) return true;
  try {
    return readFileSync(stampOf(root), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/** Builds the web app. Throws a sentence when that fails; what Vite said is on the screen by then. */
export function buildWeb(root) {
  console.log('Building the web app.');
  const before = fingerprint(root);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(join(root, 'bin', 'node'), [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw sentence('The web app could not be built; the lines above say why.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(root), before);
}

/** Over names and contents, so a checkout that was copied or checked out anew is not built twice for its new dates. */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, join(root, source), source);
  return `${hash.digest('hex')}\n`;
}

function addTo(hash, path, name) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory()) {
    for (const entry of readdirSync(path).sort()) addTo(hash, join(path, entry), `${name}/${entry}`);
  } else if (!/\.test\.tsx?$|\.sql$/.test(name)) {
    hash.update(`${name}\0`).update(readFileSync(path));
  }
}
