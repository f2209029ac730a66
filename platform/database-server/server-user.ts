import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartProblem } from './start-problem.ts';

/** Whom the database server runs as. Empty for an ordinary user: the server then runs as that same user. */
export type ServerUser = { uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root, and needs a user that the system knows by name. Started as root, this is the
 * owner of an existing cluster, else `postgres`, else `nobody`, else a user `kept` that is created for it.
 * @throws StartProblem when root finds and can create no such user.
 */
export function serverUser(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const owner = ownerOf(cluster);
  if (owner !== undefined && owner.uid !== 0) return owner;
  const known = userNamed('postgres') ?? userNamed('nobody');
  if (known !== undefined) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'kept']);
  const made = userNamed('kept');
  if (made !== undefined) return made;
  throw new StartProblem(
    'PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody"; create one, or start Kept as an ordinary user.',
  );
}

function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function userNamed(name: string): ServerUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10),
  );
  return uid && gid && uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

/** True when this user can go into the folder, whatever modes and access lists say along the way. */
export function canEnter(user: ServerUser, folder: string): boolean {
  if (user.uid === undefined) return true;
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0;
}
