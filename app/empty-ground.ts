import { startDatabase } from '../platform/database-server/index.ts';
import { connect } from '../platform/db/connect.ts';
import type { Ground } from './kept.ts';
import type { Settings } from './settings.ts';

/** The database as it lies there, without a migration: what a restore shapes as it was when the backup was made. */
export const openEmptyGround = async (
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  log: (line: string) => void,
): Promise<Ground> => {
  const server = settings.databaseUrl ? null : await startDatabase({ dataFolder: settings.dataFolder, log });
  const databaseUrl = settings.databaseUrl ?? server!.url;
  const owner = connect(databaseUrl, { max: 2, as: 'owner' });
  return {
    databaseUrl,
    owner,
    sql: owner,
    close: async () => {
      await owner.end({ timeout: 5 });
      await server?.stop();
    },
  };
};
