import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BackupProblem, type BackupHeader, type KeyFiles } from './format.ts';

/** The keys that are there, in base64, by name. */
export const keysIn = (files: KeyFiles): BackupHeader['keys'] =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, readFileSync(path).toString('base64')]),
  );

/** Refuses to restore where another key lies already. @throws BackupProblem */
export const checkKeys = (keys: BackupHeader['keys'], files: KeyFiles): void => {
  for (const [name, path] of Object.entries(files))
    if (keys[name] !== undefined && existsSync(path) && readFileSync(path).toString('base64') !== keys[name])
      throw new BackupProblem(`${path} holds another key than the backup; restore into a new data folder.`);
};

/** Writes the keys to their files, for their owner only. Names that the backup doesn't hold are left be. */
export const writeKeys = (keys: BackupHeader['keys'], files: KeyFiles): void => {
  for (const [name, path] of Object.entries(files))
    if (keys[name] !== undefined) writeFileSync(path, Buffer.from(keys[name], 'base64'), { mode: 0o600, flush: true });
};
