import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { processBirth } from './running-process.ts';
import { explainingFolder, StartProblem } from './start-problem.ts';

type Owner = { pid: number; birth: string | undefined; since: string };

/**
 * Takes the lock file at `path` for this process, or throws a StartProblem that names the running holder.
 * A lock whose holder is dead (killed, power lost, another boot) is taken over.
 * `folder` is only what the message calls the locked thing.
 */
export function takeLock(path: string, folder: string): { release(): void } {
  const own: Owner = { pid: process.pid, birth: processBirth(process.pid), since: new Date().toISOString() };
  const text = JSON.stringify(own);
  const draft = `${path}.${randomUUID()}`;
  explainingFolder(folder, () => writeFileSync(draft, text, { mode: 0o600 }));
  try {
    // Each turn either gets the lock, refuses, or clears one dead holder; a handful of rivals at most.
    for (let turn = 0; turn < 20; turn += 1) {
      if (linked(draft, path)) return { release: () => released(path, text) };
      const seen = textOf(path);
      if (seen === undefined) continue;
      const owner = ownerIn(seen);
      if (owner !== undefined && holds(owner)) throw new StartProblem(inUse(folder, owner));
      clearDead(path, seen);
    }
    throw new StartProblem(`Several processes are trying to use ${folder} at once; start only one of them.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The process that holds the lock at `path` now, or undefined when nobody alive does. */
export function lockHolder(path: string): number | undefined {
  const text = textOf(path);
  const owner = text === undefined ? undefined : ownerIn(text);
  return owner !== undefined && holds(owner) ? owner.pid : undefined;
}

function inUse(folder: string, owner: Owner): string {
  const who =
    owner.pid === process.pid ? 'this process' : `another running Kept (process ${owner.pid}, since ${owner.since})`;
  return `The data folder ${folder} is in use by ${who}; stop that one first, or set KEPT_DATA to another folder.`;
}

function holds(owner: Owner): boolean {
  return owner.birth !== undefined && processBirth(owner.pid) === owner.birth;
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    // Some mounted folders know no hard links: creating the file exclusively is the next best.
    return createdExclusively(path, readFileSync(draft, 'utf8'));
  }
}

function createdExclusively(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock away. If a rival replaced it in between, what we moved is the rival's: put it back. */
function clearDead(path: string, seen: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (textOf(aside) !== seen) linked(aside, path);
  rmSync(aside, { force: true });
}

function released(path: string, text: string): void {
  if (textOf(path) === text) rmSync(path, { force: true });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}
