import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fine, problem, type Finding } from './finding.ts';

const least_megabytes = 500;

/** The folder itself, or the nearest one above it that exists and would have to hold it. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

/** May Kept keep its data there? A folder that isn't there yet is judged by the one it would be made in. */
export function folderWritable(dataFolder: string): Finding {
  const folder = nearest(dataFolder);
  const todo = 'Give this user the right to write there, or set KEPT_DATA to another folder.';
  if (!statSync(folder).isDirectory())
    return problem('data folder', `${folder} is not a folder.`, 'Set KEPT_DATA to a folder.');
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return problem('data folder', `${folder} cannot be written.`, todo);
  }
  return fine(
    'data folder',
    folder === dataFolder ? `${dataFolder} can be written.` : `${dataFolder} will be made at the first start.`,
  );
}

/** Is there room for the database to grow? */
export function roomOnDisk(dataFolder: string): Finding {
  const folder = nearest(dataFolder);
  const { bavail, bsize } = statfsSync(folder);
  const free_megabytes = Math.floor((bavail * bsize) / 1e6);
  const says = `${free_megabytes} MB are free where ${folder} lies.`;
  if (free_megabytes >= least_megabytes) return fine('disk', says);
  return problem('disk', says, `Free some space: Kept wants at least ${least_megabytes} MB.`);
}
