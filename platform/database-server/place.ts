import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

type Memory = { cluster: string; password: string; created: boolean };

const memoryOf = (dataFolder: string): string => join(dataFolder, 'postgres.json');

/**
 * Finds or chooses the place of the database of a data folder: `<data folder>/postgres`, unless Kept runs as root
 * and the unprivileged database user can't enter the data folder; then a folder of its own under /var/lib/kept.
 * `postgres.json` in the data folder remembers which, with the password.
 * @throws StartProblem when the folder can't be made or written, or the database that was created there is gone.
 */
export function place(folder: string, log: (line: string) => void): Place {
  const dataFolder = resolve(folder);
  const asRoot = process.getuid?.() === 0;
  // Root's data folder may be passed through (the database user must), but not listed.
  explainingFolder(dataFolder, () => mkdirSync(dataFolder, { recursive: true, mode: asRoot ? 0o711 : 0o700 }));
  const memory = remembered(dataFolder) ?? firstMemory(dataFolder, log);
  const cluster = resolve(dataFolder, memory.cluster);
  if (memory.created && !existsSync(cluster)) {
    throw new StartProblem(
      `The database of ${dataFolder} should lie in ${cluster}, but is not there; put it back from a backup, or remove ${memoryOf(dataFolder)} to begin with an empty one.`,
    );
  }
  return {
    dataFolder,
    cluster,
    lock: `${cluster}.lock`,
    log: join(dataFolder, 'postgres.log'),
    run: join(dataFolder, 'postgres.run.json'),
    password: memory.password,
    user: serverUser(cluster),
  };
}

/** What `postgres.json` of a data folder says; undefined when it has no database of its own yet. */
export function remembered(dataFolder: string): Memory | undefined {
  const memory = memoryOf(dataFolder);
  if (!existsSync(memory)) return undefined;
  try {
    return JSON.parse(readFileSync(memory, 'utf8')) as Memory;
  } catch (error) {
    throw new StartProblem(
      `${memory} cannot be read, so Kept does not know where its database is; start Kept as the user who owns that file, or restore it from a backup.`,
      { cause: error },
    );
  }
}

/** Notes that the cluster exists: from now on its absence is a loss to report, not a reason to begin anew. */
export function rememberCreated({ dataFolder }: Place): void {
  const memory = remembered(dataFolder);
  if (memory !== undefined && !memory.created) remember(dataFolder, { ...memory, created: true });
}

function firstMemory(dataFolder: string, log: (line: string) => void): Memory {
  const memory = { cluster: chosenCluster(dataFolder, log), password: randomBytes(24).toString('hex'), created: false };
  remember(dataFolder, memory);
  return memory;
}

function remember(dataFolder: string, memory: Memory): void {
  const draft = `${memoryOf(dataFolder)}.new`;
  explainingFolder(dataFolder, () => {
    writeFileSync(draft, `${JSON.stringify(memory)}\n`, { mode: 0o600, flush: true });
    renameSync(draft, memoryOf(dataFolder));
  });
}

/** Relative where it lies in the data folder, so that the folder can be moved; absolute elsewhere. */
function chosenCluster(dataFolder: string, log: (line: string) => void): string {
  const inside = join(dataFolder, 'postgres');
  if (existsSync(inside) || canEnter(serverUser(inside), dataFolder)) return 'postgres';
  if (letIn(serverUser(inside), dataFolder)) return 'postgres';
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

/** Lets the database user, and nobody else, pass through root's own data folder where only that last door is closed. */
function letIn(user: ServerUser, dataFolder: string): boolean {
  const { uid, gid, mode } = statSync(dataFolder);
  if (user.gid === undefined || uid !== 0 || (gid !== 0 && gid !== user.gid) || !canEnter(user, dirname(dataFolder)))
    return false;
  chownSync(dataFolder, 0, user.gid);
  chmodSync(dataFolder, (mode & 0o777) | 0o010);
  return canEnter(user, dataFolder);
}
