import type { Pack } from '../../../catalogue/packs/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { dayOf, type KeptContext } from '../../organisation/index.ts';
import { bandMoves, type BandMove, bandWords } from '../preview/bands.ts';
import { type BenchmarkChange, benchmarkWords } from '../preview/benchmarks.ts';
import { type EffectiveChange, effectiveWords } from '../preview/effective.ts';
import { rejudge, rulesOf } from '../preview/rejudge.ts';
import { type CommitmentTally, Tally, tallyWords } from '../preview/tally.ts';
import { countOpen, eachOpenCommitment, newestReadings } from '../store/live.ts';
import { type Adherence, adherenceWords } from '../trial/adherence.ts';
import { versionOfDraft } from './benchmarks-in.ts';
import { newestOf } from './draft.ts';
import { type OnProgress, trial } from './trial.ts';

/** What a draft would change, on live data. */
export interface Preview {
  /** In sentences, for the person who decides. Empty when nothing that is counted changes. */
  words: string[];
  commitments: CommitmentTally;
  bands: BandMove[];
  benchmarks: BenchmarkChange[];
  effective: EffectiveChange;
  /** This month's settled promises of the rules that change, as they were judged and as they would have been. */
  month: Adherence[];
}

const monthSoFar = (context: KeptContext, now: number): { from: string; to: string } => {
  const today = dayOf(context, now);
  return { from: `${today.slice(0, 7)}-01`, to: Temporal.PlainDate.from(today).add({ days: 1 }).toString() };
};

/** Counts on live data what a draft would change, by the same rules that judge. Writes nothing. */
export const preview = async (
  tx: Tx,
  context: KeptContext,
  draft: Pack,
  now: number,
  heard: OnProgress = () => {},
): Promise<Preview> => {
  const { tenant } = context.organisation;
  const current = newestOf(context).pack;
  const version = versionOfDraft(context, draft, now);
  const rules = rulesOf(draft);
  const tally = new Tally();
  const open = await countOpen(tx, tenant);
  let done = 0;
  await eachOpenCommitment(tx, tenant, (rows) => {
    for (const row of rows) tally.add(rejudge(row, rules, { context, draft: version, now }));
    heard((done += rows.length), open);
  });
  const month = monthSoFar(context, now);
  const readings =
    current.usage.metric === draft.usage.metric ? await newestReadings(tx, tenant, draft.usage.metric) : [];
  const bands = bandMoves(readings, current, draft);
  const soFar = await trial(tx, context, draft, { ...month, now }, (judged, total) =>
    heard(open + judged, open + total),
  );
  const { benchmarks, effective } = soFar;
  const commitments = tally.result();
  const words = [
    ...tallyWords(commitments),
    ...bandWords(bands),
    ...benchmarks.map((change) => benchmarkWords(change, draft)),
    ...effectiveWords(effective),
    ...soFar.promises.map((row) => `This month so far, ${adherenceWords(row)}`),
  ];
  return { words, commitments, bands, benchmarks, effective, month: soFar.promises };
};
