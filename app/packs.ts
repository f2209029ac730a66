import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Pack, packSchema } from '../catalogue/packs/schema.ts';

const folder = join(import.meta.dirname, '..', 'catalogue', 'packs');

/** The packs that ship, in the order in which they are offered. */
export const shippedPacks = ['desk', 'field', 'key', 'outsourcing', 'care'] as const;

/** Reads a pack that ships; throws with the file's name when it isn't one. */
export const readShippedPack = async (key: string): Promise<Pack> => {
  if (!(shippedPacks as readonly string[]).includes(key))
    throw new Error(`There is no pack "${key}". These ship: ${shippedPacks.join(', ')}.`);
  return packSchema.parse(parse(await readFile(join(folder, `${key}.yaml`), 'utf8')));
};
