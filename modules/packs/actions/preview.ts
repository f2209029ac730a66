import type { Pack } from '../../../catalogue/packs/index.ts';
import { measureByKey } from '../../../catalogue/measures/index.ts';
import { workingDaysBetween } from '../../../maths/calendar/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { figures } from '../../measures/index.ts';
import { calendarOf, dayOf, type KeptContext, type PackVersion } from '../../organisation/index.ts';
import { bandMoves, type BandMove, bandWords } from '../preview/bands.ts';
import { type BenchmarkChange, benchmarkChange, benchmarkWords, changedBenchmarks } from '../preview/benchmarks.ts';
import { effectiveChange, type EffectiveChange, effectiveWords } from '../preview/effective.ts';
import { rejudge, rulesOf } from '../preview/rejudge.ts';
import { type CommitmentTally, Tally, tallyWords } from '../preview/tally.ts';
import { eachOpenCommitment, interactionGroups, newestReadings } from '../store/live.ts';
import { newestOf } from './draft.ts';

/** What a draft would change, on live data. */
export interface Preview {
  /** In sentences, for the person who decides. Empty when nothing that is counted changes. */
  words: string[];
  commitments: CommitmentTally;
  bands: BandMove[];
  benchmarks: BenchmarkChange[];
  effective: EffectiveChange;
}

/** The draft as the version that it would become. */
export const versionOfDraft = (context: KeptContext, draft: Pack, now: number): PackVersion => ({
  version: newestOf(context).version + 1,
  effectiveFrom: now,
  pack: draft,
});

const monthSoFar = (context: KeptContext, now: number): { from: string; to: string } => {
  const today = dayOf(context, now);
  return { from: `${today.slice(0, 7)}-01`, to: Temporal.PlainDate.from(today).add({ days: 1 }).toString() };
};

const previewBenchmarks = async (
  tx: Tx,
  context: KeptContext,
  draft: Pack,
  now: number,
): Promise<BenchmarkChange[]> => {
  const current = newestOf(context);
  const changed = changedBenchmarks(current.pack, draft).filter((key) => measureByKey.get(key)?.shape.kind !== 'index');
  const asked = changed.filter((key) => measureByKey.has(key));
  if (asked.length === 0) return [];
  const month = monthSoFar(context, now);
  const workingDays = workingDaysBetween(calendarOf(context, current), month.from, month.to);
  const found = await figures(tx, {
    tenant: context.organisation.tenant,
    measures: asked,
    by: 'person',
    ...month,
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

/** Counts on live data what a draft would change, by the same rules that judge. Writes nothing. */
export const preview = async (tx: Tx, context: KeptContext, draft: Pack, now: number): Promise<Preview> => {
  const { tenant } = context.organisation;
  const current = newestOf(context).pack;
  const version = versionOfDraft(context, draft, now);
  const rules = rulesOf(draft);
  const tally = new Tally();
  await eachOpenCommitment(tx, tenant, (rows) => {
    for (const row of rows) tally.add(rejudge(row, rules, { context, draft: version, now }));
  });
  const month = monthSoFar(context, now);
  const readings =
    current.usage.metric === draft.usage.metric ? await newestReadings(tx, tenant, draft.usage.metric) : [];
  const bands = bandMoves(readings, current, draft);
  const benchmarks = await previewBenchmarks(tx, context, draft, now);
  const effective = effectiveChange(await interactionGroups(tx, tenant, month.from, month.to), current, draft);
  const commitments = tally.result();
  const words = [
    ...tallyWords(commitments),
    ...bandWords(bands),
    ...benchmarks.map((change) => benchmarkWords(change, draft)),
    ...effectiveWords(effective),
  ];
  return { words, commitments, bands, benchmarks, effective };
};
