import { localDate } from '../../maths/calendar/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type KeptContext, packAt } from '../organisation/index.ts';
import { monthsBefore } from './months.ts';
import { MOST_LIVES, readLives } from './read-lives.ts';
import { MEMORY, type Study, studyOf, TESTED } from './study.ts';

/** A study with when it was made; it is made anew each hour, and each day. */
export interface DatedStudy extends Study {
  at: number;
  /** Whether the organisation has more accounts than are learnt from. */
  sampled: boolean;
}

const fresh_ms = 60 * 60_000;
const most_kept = 200;
const kept = new Map<string, { at: number; study: Promise<DatedStudy> }>();

/**
 * The organisation's study of the months before this one. History changes slowly and reading it costs a second in a large
 * organisation, so it is kept in memory for a while; who asks meanwhile waits for the same one.
 */
export const readStudy = (tx: Tx, context: KeptContext, now: number): Promise<DatedStudy> => {
  const { tenant, zone } = context.organisation;
  const today = localDate(zone, now);
  const key = `${tenant} ${today} ${packAt(context, now).version}`;
  const known = kept.get(key);
  if (known && now - known.at < fresh_ms && now >= known.at) return known.study;
  const study = makeStudy(tx, context, now, today);
  kept.delete(key);
  kept.set(key, { at: now, study });
  for (const oldest of kept.keys()) if (kept.size > most_kept) kept.delete(oldest);
  study.catch(() => kept.delete(key));
  return study;
};

const makeStudy = async (tx: Tx, context: KeptContext, now: number, today: string): Promise<DatedStudy> => {
  const { tenant, zone } = context.organisation;
  const { usage } = packAt(context, now).pack;
  const first = `${today.slice(0, 7)}-01`;
  const months = monthsBefore(first, MEMORY + TESTED, zone);
  const lives = await readLives(tx, tenant, usage.metric, months[0]!.opens - 45 * 86_400_000);
  return { ...studyOf(lives, { bands: usage.bands, months }), at: now, sampled: lives.length >= MOST_LIVES };
};
