import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist', 'test-web');
const sources = ['app', 'catalogue', 'maths', 'modules', 'platform', 'index.html', 'vite.config.ts', 'package.json'];

const newestIn = (path: string): number => {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
};

const builtAt = (): number => {
  try {
    return statSync(join(folder, 'index.html')).mtimeMs;
  } catch {
    return 0;
  }
};

/** The folder of the web app, built from the sources as they are: built anew only where one of them is newer. */
export const builtWeb = async (): Promise<string> => {
  if (builtAt() < Math.max(...sources.map((name) => newestIn(join(root, name)))))
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'silent', build: { outDir: folder } });
  return folder;
};
