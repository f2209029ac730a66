import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canEnter, serverUser, type ServerUser } from './server-user.ts';
import { explainingFolder, StartProblem } from './start-problem.ts';

/** Where a data folder keeps its database, and what must be remembered between two starts. */
export type Place = {
  dataFolder: string;
  cluster: string;
  lock: string;
  log: string;
  run: string;
  password: string;
  user: ServerUser;
};

type Remembered = { cluster: string; password: string };

/**
 * Finds or chooses the place of the database of a data folder: `<data folder>/postgres`, unless Kept runs as root
 * and the unprivileged database user can't enter the data folder; then a folder of its own under /var/lib/kept.
 * `postgres.json` in the data folder remembers which, with the password.
 * @throws StartProblem when the folder can't be made or written.
 */
export function place(folder: string, log: (line: string) => void): Place {
  const dataFolder = resolve(folder);
  const asRoot = process.getuid?.() === 0;
  // Root's data folder may be passed through (the database user must), but not listed.
  explainingFolder(dataFolder, () => mkdirSync(dataFolder, { recursive: true, mode: asRoot ? 0o711 : 0o700 }));
  const memory = join(dataFolder, 'postgres.json');
  const known = remembered(memory);
  const { cluster, password } = known ?? {
    cluster: chosenCluster(dataFolder, log),
    password: randomBytes(24).toString('hex'),
  };
  if (known === undefined) {
    explainingFolder(dataFolder, () =>
      writeFileSync(memory, `${JSON.stringify({ cluster, password })}\n`, { mode: 0o600 }),
    );
  }
  const absolute = resolve(dataFolder, cluster);
  return {
    dataFolder,
    cluster: absolute,
    lock: `${absolute}.lock`,
    log: join(dataFolder, 'postgres.log'),
    run: join(dataFolder, 'postgres.run.json'),
    password,
    user: serverUser(absolute),
  };
}

/** What `postgres.json` says, without making anything; undefined when this data folder has no database of its own yet. */
export function remembered(memory: string): Remembered | undefined {
  if (!existsSync(memory)) return undefined;
  try {
    return JSON.parse(readFileSync(memory, 'utf8')) as Remembered;
  } catch (error) {
    throw new StartProblem(
      `${memory} cannot be read as JSON, so Kept does not know where its database is; restore that file from a backup.`,
      {
        cause: error,
      },
    );
  }
}

/** Relative where it lies in the data folder, so that the folder can be moved; absolute elsewhere. */
function chosenCluster(dataFolder: string, log: (line: string) => void): string {
  const inside = join(dataFolder, 'postgres');
  if (existsSync(inside) || canEnter(serverUser(inside), dataFolder)) return 'postgres';
  const mark = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16);
  const outside = join('/var/lib/kept', mark, 'postgres');
  const user = serverUser(outside);
  explainingFolder(dirname(outside), () => {
    mkdirSync(dirname(outside), { recursive: true, mode: 0o711 });
    if (user.uid !== undefined && user.gid !== undefined) chownSync(dirname(outside), 0, user.gid);
  });
  log(`The database user cannot enter ${dataFolder}, so the database lies in ${outside}; back up both.`);
  return outside;
}
