import type { Pack } from '../../../catalogue/packs/index.ts';
import { judge } from '../../../maths/programme/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { calendarOf, type KeptContext } from '../../organisation/index.ts';
import { type BenchmarkChange, benchmarkWords } from '../preview/benchmarks.ts';
import { effectiveChange, type EffectiveChange, trialEffectiveWords } from '../preview/effective.ts';
import { clockUnder } from '../preview/rejudge.ts';
import { interactionGroups } from '../store/live.ts';
import { countSettled, eachSettled } from '../store/settled.ts';
import { type Adherence, adherenceWords, AdherenceTally, changedRules } from '../trial/adherence.ts';
import { benchmarksIn, versionOfDraft } from './benchmarks-in.ts';
import { newestOf } from './draft.ts';

/** What a window of time would have been under a draft. Nothing of it is kept. */
export interface Trial {
  words: string[];
  /** Promises whose rule the draft judges otherwise. */
  promises: Adherence[];
  benchmarks: BenchmarkChange[];
  effective: EffectiveChange;
}

/** Local days `[from, to)`. */
export interface Days {
  from: string;
  to: string;
}

/** Hears how many of how many promises are judged. */
export type OnProgress = (done: number, total: number) => void;

const judgeAnew = async (
  tx: Tx,
  context: KeptContext,
  draft: Pack,
  { from, to, now }: Days & { now: number },
  heard: OnProgress,
): Promise<Adherence[]> => {
  const { tenant } = context.organisation;
  const rules = changedRules(newestOf(context).pack, draft);
  if (rules.size === 0) return [];
  const window = { from, to, rules: [...rules.keys()] };
  const total = await countSettled(tx, tenant, window);
  const calendar = calendarOf(context, versionOfDraft(context, draft, now));
  const tally = new AdherenceTally(rules);
  let done = 0;
  await eachSettled(tx, tenant, window, (rows) => {
    for (const { rule, outcome, opened_at: openedAt, clock, trail } of rows) {
      const after = rules.get(rule)!.after;
      const fate = after && judge({ openedAt, clock: clockUnder(clock, after), trail, calendar }, now).outcome;
      tally.add(rule, outcome, fate);
    }
    heard((done += rows.length), total);
  });
  return tally.result();
};

/**
 * Tries a draft on what is over: finished promises are judged anew from their openings and trails, benchmarks are held
 * against that time's figures, talks against what would count as effective. Writes nothing.
 */
export const trial = async (
  tx: Tx,
  context: KeptContext,
  draft: Pack,
  days: Days & { now: number },
  heard: OnProgress = () => {},
): Promise<Trial> => {
  const current = newestOf(context).pack;
  const promises = await judgeAnew(tx, context, draft, days, heard);
  const benchmarks = await benchmarksIn(tx, context, draft, days);
  const groups = await interactionGroups(tx, context.organisation.tenant, days.from, days.to);
  const effective = effectiveChange(groups, current, draft);
  const words = [
    ...promises.map(adherenceWords),
    ...benchmarks.map((change) => benchmarkWords(change, draft, true)),
    ...trialEffectiveWords(effective),
  ];
  return { words, promises, benchmarks, effective };
};
