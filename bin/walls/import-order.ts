import { isTest, type Breach, type Wall } from './breach.ts';

/** What each layer may import besides itself. `tests` and `bin` stand outside and may import everything. */
const below: Record<string, readonly string[]> = {
  maths: [],
  catalogue: ['maths'],
  platform: ['maths', 'catalogue/permissions.ts'],
  modules: ['maths', 'catalogue', 'platform'],
  app: ['maths', 'catalogue', 'platform', 'modules'],
};

/** Layers import downwards only. */
export const importOrder: Wall = (files) =>
  files.flatMap(({ path, imports }) => {
    const layer = path.split('/')[0] ?? '';
    const allowed = below[layer];
    // A test may look up to what stands on the part that it tests; what only tests use may, too.
    if (allowed === undefined || isTest(path) || path.endsWith('/test-rig.ts')) return [];
    return imports
      .filter((target) => target.includes('/') && !mayImport(path, layer, target, allowed))
      .map((target) => breach(path, layer, target));
  });

function mayImport(path: string, layer: string, target: string, allowed: readonly string[]): boolean {
  const top = target.split('/')[0] ?? '';
  if (top === 'tests') return false;
  if (!(top in below) && top !== 'bin') return true;
  return top === layer || allowed.some((one) => target === one || target.startsWith(`${one}/`));
}

const breach = (path: string, layer: string, target: string): Breach => ({
  where: path,
  what: `${layer} imports ${target}`,
  why: `maths, catalogue, platform, modules, app: each knows only those before it, so a rule can be read and tested without what is built on it.`,
  instead: `pass what you need as an argument from above, or move the shared part down to a layer both may import.`,
});
