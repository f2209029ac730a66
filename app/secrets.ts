import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret of this installation, made once and kept in a file that only its owner reads. */
export const keptSecret = async (dataFolder: string, name: string): Promise<string> => {
  const file = join(dataFolder, name);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.trim()) return known.trim();
  await mkdir(dataFolder, { recursive: true });
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
};
