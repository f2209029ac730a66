import type { Batch } from '../../platform/ledger/ledger.ts';
import type { KeptWork } from '../organisation/index.ts';
import { type Desk, ruleOf } from './desk.ts';
import type { Reconsidered } from './reconsider.ts';
import { loadResting } from './store.ts';

/**
 * Takes back what retracted facts and dropped signals had opened or written into trails. Answers the rules that open
 * once whose opening is gone: another fact may open them then.
 */
export const retract = async (work: KeptWork, desk: Desk, batch: Batch, drop: string[]): Promise<Reconsidered[]> => {
  const facts = new Set([...batch.retracted.map((fact) => fact.id), ...drop]);
  if (facts.size === 0) return [];
  const accounts = [...batch.retracted, ...batch.facts].flatMap((fact) => fact.account ?? []);
  const concluded = work.context.signals.put.map((signal) => signal.account);
  desk.take(await loadResting(work.tx, work.tenant, [...new Set([...accounts, ...concluded])], [...facts]));
  const again: Reconsidered[] = [];
  for (const [id, commitment] of desk.now) {
    if (facts.has(commitment.opened_fact)) {
      desk.drop(id);
      if (commitment.account_id && ruleOf(work.context, commitment)?.once)
        again.push({ account: commitment.account_id, rule: commitment.rule });
      continue;
    }
    const trail = commitment.trail.filter((entry) => !facts.has(entry.fact));
    if (trail.length === commitment.trail.length) continue;
    desk.now.set(id, { ...commitment, trail });
    desk.regather.add(id);
  }
  return again;
};
