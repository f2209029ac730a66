import { join } from 'node:path';
import type { KeyFiles } from '../../platform/backup/index.ts';
import { sealKeyFile } from './seal-key-file.ts';

/**
 * The keys of an installation, which a backup must hold: what signs sessions and bookmarks, and what seals the ledger.
 */
export const keyFilesOf = (dataFolder: string): KeyFiles => ({
  secret: join(dataFolder, 'secret'),
  'seal.key': sealKeyFile(dataFolder),
});
