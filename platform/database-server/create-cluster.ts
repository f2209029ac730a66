import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { explainingFolder, StartProblem } from './start-problem.ts';

/** The owner of everything in the bundled database. */
export const databaseOwner = 'kept';

/**
 * Creates the database cluster unless it is there. It is made aside and renamed, so an interrupted attempt leaves
 * nothing that looks finished.
 * @throws StartProblem when the disk is full, the folder can't be written, or the cluster is of another major version.
 */
export function createCluster(place: Place, { initdb, version }: Binaries): void {
  const versionFile = join(place.cluster, 'PG_VERSION');
  if (existsSync(place.cluster)) {
    checkVersion(place, versionFile, version);
    return;
  }
  const draft = `${place.cluster}.new`;
  const passwordFile = `${place.cluster}.password`;
  explainingFolder(place.dataFolder, () => {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    chmodSync(draft, 0o700);
    writeFileSync(passwordFile, `${place.password}\n`, { mode: 0o600 });
    giveTo(place, draft, passwordFile);
  });
  try {
    runInitdb(initdb, draft, passwordFile, place);
    renameSync(draft, place.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function giveTo({ user }: Place, ...paths: string[]): void {
  for (const path of paths) if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid);
}

function runInitdb(initdb: string, folder: string, passwordFile: string, { user, dataFolder }: Place): void {
  // The built-in provider sorts alike on every machine. Letters beyond ASCII are still classified by the system's
  // own locale in trigram search, so a UTF-8 one is preferred, and plain C is the fallback.
  let answer = '';
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`];
    const account = [`--username=${databaseOwner}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const run = spawnSync(initdb, [`--pgdata=${folder}`, '--encoding=UTF8', ...locale, ...account], {
      ...user,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      encoding: 'utf8',
    });
    if (run.status === 0) return;
    answer = `${run.error?.message ?? ''}${run.stderr}`.trim();
    if (!/locale/i.test(answer)) break;
  }
  if (/No space left on device/.test(answer)) {
    throw new StartProblem(`The disk that holds ${dataFolder} is full; free some space and start again.`);
  }
  throw new StartProblem(`The database could not be created in ${folder}: ${answer.replaceAll(/\s*\n\s*/g, ' ')}`);
}

function checkVersion(place: Place, versionFile: string, version: string): void {
  const major = version.split('.')[0];
  const found = explainingFolder(place.cluster, () => {
    if (!existsSync(versionFile)) return undefined;
    return readFileSync(versionFile, 'utf8').trim();
  });
  if (found === major) return;
  throw new StartProblem(
    found === undefined
      ? `${place.cluster} is there but holds no database that this user can read; start Kept as the user who created it, or set KEPT_DATA to another folder.`
      : `The database in ${place.cluster} is PostgreSQL ${found} and this Kept brings ${major}; make a backup with the Kept that created it, and restore it into a new data folder.`,
  );
}
