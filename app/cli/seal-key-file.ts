import { join } from 'node:path';

/** The key that seals the ledger's blocks. Without it nobody can prove that a restored ledger is the one that was sealed. */
export const sealKeyFile = (dataFolder: string): string => join(dataFolder, 'seal.key');
