import { PassThrough, type Readable } from 'node:stream';
import { csvWriter, errorColumns } from '../../platform/tables/index.ts';
import { refusedPathOf } from './actions-execute.ts';
import { openFile } from './open-file.ts';
import { kindByKey } from './kinds/index.ts';
import { refusedRows } from './store-refused.ts';
import type { ImportRun, IntakeTools } from './run.ts';

/**
 * The rows that were not taken as a CSV file for their owner: the reason, the line, then their own cells. Corrected
 * and handed in again it reads like the first file.
 */
export const refusedFile = async (tools: IntakeTools, tenant: string, run: ImportRun): Promise<Readable> => {
  const kind = kindByKey.get(run.kind ?? '') ?? null;
  const table = await openFile(run.stored_path, run.file_name, kind);
  await table.close();
  const stream = new PassThrough();
  const writer = csvWriter(stream, [errorColumns.reason, errorColumns.line, ...table.header]);
  const write = async (): Promise<void> => {
    for await (const row of refusedRows(refusedPathOf(tools, tenant, run.id), run.refused_bytes))
      await writer.write([row.reason, row.line, ...row.cells]);
    await writer.end();
  };
  write().catch((error: unknown) => stream.destroy(error as Error));
  return stream;
};
