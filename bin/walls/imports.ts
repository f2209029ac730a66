import { posix } from 'node:path';

const statement =
  /(?:^|[\s;}])(?:import|export)\s+(?:[^'"();]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g;

/** The text without its `import type` and `export type` statements, which are gone before anything runs. */
export const withoutTypes = (text: string): string =>
  text.replace(/(^|\n)(?:import|export)\s+type\s[^'"();]*?\sfrom\s+['"][^'"\n]+['"];?/g, '$1');

/** What a file imports: paths from the root for files of the checkout, bare names for packages. */
export function importsOf(path: string, text: string): string[] {
  const found = [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? '');
  return found.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}
