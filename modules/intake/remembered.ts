import { createHash } from 'node:crypto';
import type { Tx } from '../../platform/db/connect.ts';
import type { ImportOptions } from './kinds/kind.ts';
import type { Mapping } from './read-cells.ts';

interface Remembered {
  mapping: Mapping;
  options: ImportOptions;
  source: string;
}

/** The same columns, in whatever order and case, are the same header. */
export const headerSignature = (header: readonly string[]): string =>
  createHash('sha256')
    .update(
      header
        .map((name) => name.trim().toLowerCase())
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 32);

/** How a file of this kind with these columns was last read, from whatever source unless one is named. */
export const rememberedMapping = async (
  tx: Tx,
  tenant: string,
  { kind, header, source }: { kind: string; header: readonly string[]; source?: string | undefined },
): Promise<Remembered | null> => {
  const [row] = await tx<Remembered[]>`
    select mapping, options, source from import_mapping
    where tenant_id = ${tenant} and kind = ${kind} and header = ${headerSignature(header)}
      and (${source ?? null}::text is null or source = ${source ?? null})
    order by used_at desc limit 1`;
  return row ?? null;
};

/** Keeps how a file was read, for the next one of its source. */
export const rememberMapping = async (
  tx: Tx,
  tenant: string,
  what: {
    kind: string;
    header: readonly string[];
    source: string;
    mapping: Mapping;
    options: ImportOptions;
    now: number;
  },
): Promise<void> => {
  await tx`
    insert into import_mapping (tenant_id, source, kind, header, mapping, options, used_at)
    values (${tenant}, ${what.source}, ${what.kind}, ${headerSignature(what.header)},
      ${JSON.stringify(what.mapping)}::text::jsonb, ${JSON.stringify(what.options)}::text::jsonb,
      ${tx.typed.instant(what.now)})
    on conflict (tenant_id, source, kind, header) do update set mapping = excluded.mapping, options = excluded.options,
      used_at = excluded.used_at`;
};
