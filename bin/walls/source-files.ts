import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCode, type SourceFile } from './breach.ts';
import { importsOf } from './imports.ts';

/** Every file that is, or is about to be, under version control. The text is read only of those the walls look into. */
export function sourceFiles(): SourceFile[] {
  const root = join(import.meta.dirname, '..', '..');
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  return paths.map((path) => {
    if (!/\.(ts|tsx|mjs|css|sql)$/.test(path)) return { path, text: '', imports: [] };
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: isCode(path) ? importsOf(path, text) : [] };
  });
}
