import { whyDue } from '../../maths/programme/index.ts';
import { type KeptContext, packAt } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import { promisedOf } from './settle.ts';

export interface WhyStep {
  text: string;
  at: number | null;
}

/** "Why is it due then?": the steps of the clock under the pack version that judged it. */
export const whyDueThen = (context: KeptContext, commitment: Commitment): WhyStep[] => {
  const version =
    context.packs.find((each) => each.version === commitment.pack_version) ?? packAt(context, commitment.opened_at);
  return whyDue(promisedOf(commitment, { context, version })).map((step) => ({ text: step.text, at: step.at ?? null }));
};
