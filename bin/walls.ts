import { sourceFiles } from './walls/source-files.ts';
import { allWalls } from './walls/all-walls.ts';

/** Checks the layout of the checkout; prints every breach with its reason and what to do instead. */
const breaches = allWalls(sourceFiles());
for (const { where, what, why, instead } of breaches)
  console.log(`${where}: ${what}\n    why: ${why}\n    instead: ${instead}`);
process.exitCode = breaches.length === 0 ? 0 : 1;
