import { measureByKey } from '../../../catalogue/measures/index.ts';
import type { Pack } from '../../../catalogue/packs/index.ts';
import { workingDaysBetween } from '../../../maths/calendar/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { figures } from '../../measures/index.ts';
import { calendarOf, type KeptContext, type PackVersion } from '../../organisation/index.ts';
import { type BenchmarkChange, benchmarkChange, changedBenchmarks } from '../preview/benchmarks.ts';
import { newestOf } from './draft.ts';

/** The draft as the version that it would become. */
export const versionOfDraft = (context: KeptContext, draft: Pack, now: number): PackVersion => ({
  version: newestOf(context).version + 1,
  effectiveFrom: now,
  pack: draft,
});

/** How many people meet each changed benchmark on local days `[from, to)`, as it is and as it would be. */
export const benchmarksIn = async (
  tx: Tx,
  context: KeptContext,
  draft: Pack,
  { from, to, now }: { from: string; to: string; now: number },
): Promise<BenchmarkChange[]> => {
  const current = newestOf(context);
  const changed = changedBenchmarks(current.pack, draft).filter((key) => measureByKey.get(key)?.shape.kind !== 'index');
  const asked = changed.filter((key) => measureByKey.has(key));
  if (asked.length === 0) return [];
  const workingDays = workingDaysBetween(calendarOf(context, current), from, to);
  const found = await figures(tx, {
    tenant: context.organisation.tenant,
    measures: asked,
    by: 'person',
    ...{ from, to },
    zone: context.organisation.zone,
    now: new Date(now).toISOString(),
    denominators: () => ({ workingDays, fte: 1, persons: 1 }),
  });
  return asked.map((key) => {
    const own = found.filter(({ measure, person_id }) => measure === key && person_id !== null);
    return benchmarkChange(
      key,
      own.map(({ value }) => value),
      current.pack,
      draft,
    );
  });
};
