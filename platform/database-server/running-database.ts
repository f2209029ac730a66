import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockHolder } from './folder-lock.ts';
import { remembered } from './place.ts';

/**
 * The database of a data folder that a running Kept holds open, for commands that work beside it: its owner url and
 * the process that holds it. Undefined when no Kept runs on this folder.
 */
export function runningDatabase(dataFolder: string): { url: string; holder: number } | undefined {
  const folder = resolve(dataFolder);
  const known = remembered(folder);
  const holder = known && lockHolder(`${resolve(folder, known.cluster)}.lock`);
  if (holder === undefined) return undefined;
  try {
    const { url } = JSON.parse(readFileSync(join(folder, 'postgres.run.json'), 'utf8')) as { url: string };
    return { url, holder };
  } catch {
    return undefined;
  }
}
