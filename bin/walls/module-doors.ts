import type { Breach, Wall } from './breach.ts';

/** One module sees of another only its `index.ts`, or `ui/index.ts` for parts of screens. */
export const moduleDoors: Wall = (files) =>
  files.flatMap(({ path, imports }) => {
    const own = path.match(/^modules\/([^/]+)\//)?.[1];
    if (own === undefined) return [];
    return imports.filter((target) => isInside(target, own)).map((target) => breach(path, target));
  });

function isInside(target: string, own: string): boolean {
  const match = target.match(/^modules\/([^/]+)\/(.+)$/);
  return match !== null && match[1] !== own && !/^(ui\/)?index\.tsx?$/.test(match[2] ?? '');
}

const breach = (path: string, target: string): Breach => ({
  where: path,
  what: `imports ${target}, an inside of another module`,
  why: `a module can change its insides freely only while nobody else stands on them.`,
  instead: `export it from ${target.split('/').slice(0, 2).join('/')}/index.ts (ui/index.ts for parts of screens) if it belongs to what that module promises.`,
});
