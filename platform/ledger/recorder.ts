import type { Sql } from '../db/connect.ts';
import type { FactResult, NewFact } from './fact.ts';
import type { Ledger } from './ledger.ts';
import { BATCH_FACTS, recordFacts } from './record.ts';

interface Waiting {
  facts: NewFact[];
  resolve(results: FactResult[]): void;
  reject(error: unknown): void;
}

export interface Recorder {
  /** Answers once the facts are safely in: for each one recorded, duplicate or refused. */
  record(tenant: string, facts: NewFact[]): Promise<FactResult[]>;
}

/** Small requests that arrive while the tenant's transaction is under way go together into the next one. */
const SMALL_FACTS = 200;
const LANES = 1;

/**
 * The write path as the server uses it. Requests of many people at once share transactions (one write to disk for all of
 * them), which is right because a batch gives the same state as its facts one by one. If a shared transaction fails,
 * each request is tried alone, so that nobody fails for another's sake.
 */
export const createRecorder = <C>(sql: Sql, ledger: Ledger<C>, now: () => number): Recorder => {
  const queues = new Map<string, { waiting: Waiting[]; running: number }>();

  const alone = async (tenant: string, each: Waiting): Promise<void> => {
    try {
      each.resolve(await recordFacts(sql, ledger, tenant, each.facts, now()));
    } catch (error) {
      each.reject(error);
    }
  };

  const together = async (tenant: string, group: Waiting[]): Promise<void> => {
    if (group.length === 1) return alone(tenant, group[0]!);
    try {
      const results = await recordFacts(
        sql,
        ledger,
        tenant,
        group.flatMap((each) => each.facts),
        now(),
      );
      let from = 0;
      for (const each of group) each.resolve(results.slice(from, (from += each.facts.length)));
    } catch {
      for (const each of group) await alone(tenant, each);
    }
  };

  const drain = async (tenant: string): Promise<void> => {
    const queue = queues.get(tenant)!;
    queue.running++;
    while (queue.waiting.length > 0) {
      const group: Waiting[] = [];
      let facts = 0;
      while (queue.waiting.length > 0 && facts + queue.waiting[0]!.facts.length <= BATCH_FACTS) {
        facts += queue.waiting[0]!.facts.length;
        group.push(queue.waiting.shift()!);
      }
      await together(tenant, group);
    }
    if (--queue.running === 0) queues.delete(tenant);
  };

  return {
    record: (tenant, facts) =>
      facts.length > SMALL_FACTS
        ? recordFacts(sql, ledger, tenant, facts, now())
        : new Promise((resolve, reject) => {
            const queue = queues.get(tenant) ?? { waiting: [], running: 0 };
            queues.set(tenant, queue);
            queue.waiting.push({ facts, resolve, reject });
            if (queue.running < LANES) void drain(tenant);
          }),
  };
};

declare module '../http/app.ts' {
  interface App {
    /** The write path. */
    recorder: Recorder;
  }
}
