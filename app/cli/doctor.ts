import type { Settings } from '../settings.ts';
import { databaseChecks } from './doctor/database.ts';
import type { Finding } from './doctor/finding.ts';
import { folderWritable, roomOnDisk } from './doctor/folder.ts';
import { nodeVersion } from './doctor/node.ts';
import { portFree } from './doctor/port.ts';

export type { Finding } from './doctor/finding.ts';

/**
 * `kept doctor`: what is right and wrong with this installation, each problem with what to do. It changes nothing.
 * `pendingMigrations` asks a reachable database for the migrations that have not run; it is only called with its url.
 */
export async function doctor(
  settings: Settings,
  pendingMigrations: (ownerUrl: string) => Promise<string[]>,
): Promise<Finding[]> {
  return [
    nodeVersion(process.versions.node),
    folderWritable(settings.dataFolder),
    roomOnDisk(settings.dataFolder),
    ...(await databaseChecks(settings, pendingMigrations)),
    await portFree(settings),
  ];
}

/** The findings as lines for a person: what it is, ok or not, and what to do. */
export function doctorLines(findings: readonly Finding[]): string[] {
  const lines = findings.map(
    ({ check, ok, says, todo }) => `${ok ? 'ok     ' : 'problem'}  ${check}: ${says}${todo ? ` ${todo}` : ''}`,
  );
  const problems = findings.filter(({ ok }) => !ok).length;
  return [...lines, problems === 0 ? 'Nothing is wrong.' : `${problems} ${problems === 1 ? 'problem' : 'problems'}.`];
}
