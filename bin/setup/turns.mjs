import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sentence } from './sentence.mjs';

const longest_minutes = 20;

/** Runs `work` while no other setup runs in the same checkout; waits for one that does, and clears up after a dead one. */
export async function takingTurns(root, work) {
  const lock = join(root, '.setup.lock');
  let told = false;
  for (const start = Date.now(); ; await delay(250)) {
    if (taken(lock)) break;
    const holder = holderOf(lock);
    if (holder === undefined) continue;
    if (!isAlive(holder)) rmSync(lock, { force: true });
    else if (!told) console.log(`Another setup is running here (process ${holder}); waiting for it.`);
    told = true;
    if (Date.now() - start > longest_minutes * 60_000) {
      throw sentence(
        `Another setup (process ${holder}) has run for ${longest_minutes} minutes; end it, or remove ${lock}.`,
      );
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  try {
    await work();
  } finally {
    release();
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw sentence(
      `Kept cannot write in its own folder (${error.message}); give this user the right to, or use another checkout.`,
    );
  }
}

function holderOf(lock) {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
