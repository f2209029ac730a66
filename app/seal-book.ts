import { createReadStream, existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { sealKeyFile } from './cli/seal-key-file.ts';
import { keptSecret } from './secrets.ts';

/** Makes the key that seals the ledger. Of two makers at once both get the same. */
export const newSealKey = async (dataFolder: string): Promise<Buffer> => {
  const file = sealKeyFile(dataFolder);
  return Buffer.from(await keptSecret(dirname(file), basename(file)), 'hex');
};

/** The key, or null where there is none (nothing was sealed, or it was lost). */
export const knownSealKey = async (dataFolder: string): Promise<Buffer | null> => {
  const text = await readFile(sealKeyFile(dataFolder), 'utf8').catch(() => '');
  return text.trim() ? Buffer.from(text.trim(), 'hex') : null;
};

/** Every seal is noted here, outside the database, so that blocks removed from the end are noticed. */
const noteFile = (dataFolder: string): string => join(dataFolder, 'seals.log');

/** Notes the seal of a block: a line with the organisation, the number of the block and the seal. */
export const noteSeal = (dataFolder: string, tenant: string, block: { number: number; seal: Buffer }): Promise<void> =>
  appendFile(noteFile(dataFolder), `${tenant} ${block.number} ${block.seal.toString('hex')}\n`, { mode: 0o600 });

/** The seals that were noted, by organisation and block. Of two for one block the first counts: nothing is sealed anew. */
export const notedSeals = async (dataFolder: string): Promise<Map<string, Map<number, Buffer>>> => {
  const noted = new Map<string, Map<number, Buffer>>();
  if (!existsSync(noteFile(dataFolder))) return noted;
  for await (const line of createInterface({ input: createReadStream(noteFile(dataFolder)) })) {
    // A line that a crash cut short is not a seal.
    const [, tenant, number, seal] = /^(\S{36}) (\d+) ([\da-f]{64})$/.exec(line) ?? [];
    if (!tenant) continue;
    const own = noted.get(tenant) ?? new Map<number, Buffer>();
    noted.set(tenant, own);
    if (!own.has(Number(number))) own.set(Number(number), Buffer.from(seal!, 'hex'));
  }
  return noted;
};
