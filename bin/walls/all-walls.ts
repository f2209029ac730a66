import type { Breach, SourceFile } from './breach.ts';
import { importOrder } from './import-order.ts';
import { moduleDoors } from './module-doors.ts';
import { fileLength, noDrawers, topLevel } from './layout.ts';
import { purity } from './purity.ts';

/** Every wall, in the order in which a newcomer should learn them. */
export const allWalls = (files: readonly SourceFile[]): Breach[] =>
  [topLevel, importOrder, moduleDoors, purity, noDrawers, fileLength].flatMap((wall) => wall(files));
