import { allTenants } from '../platform/auth/organisation.ts';
import type { App } from '../platform/http/app.ts';
import { sealTenant } from '../platform/ledger/seal.ts';
import { knownSealKey, newSealKey, noteSeal } from './seal-book.ts';

/**
 * Seals what every organisation recorded.
 * @throws when facts were sealed before and the key is gone: a new one would make the old seals look forged
 */
export const sealAll = async ({
  sql,
  owner,
  now,
  dataFolder,
}: Pick<App, 'sql' | 'owner' | 'now' | 'dataFolder'>): Promise<void> => {
  const known = await knownSealKey(dataFolder);
  if (!known && (await owner`select from fact_block limit 1`).length > 0)
    throw new Error(`The key that facts are sealed with is not in ${dataFolder}/seal.key. Put it back from a backup.`);
  const key = known ?? (await newSealKey(dataFolder));
  for (const tenant of await allTenants(owner))
    await sealTenant(sql, tenant, { now: now(), key, onSealed: (block) => noteSeal(dataFolder, tenant, block) });
};
