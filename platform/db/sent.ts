import type { PendingQuery, Row } from 'postgres';
import type { Tx } from './connect.ts';

const underWay = new WeakMap<Tx, Promise<unknown>[]>();

/** A statement that can be sent; null where there is nothing to do. */
export type Statement = PendingQuery<Row[]> | null;

/**
 * Sends a statement within a transaction without waiting for its answer: whatever is sent afterwards on the same
 * connection is done after it and sees what it wrote. `arrived` waits for all of them, and must before the transaction
 * ends; `inTenant` and the write path do. The driver sends a statement when it is executed, not when it is made, so
 * only a bare statement can be handed in, never a promise that would send it a moment later.
 */
export const send = (tx: Tx, statement: Statement): void => {
  if (!statement) return;
  const sent = statement.execute();
  // Heard by `arrived`; until then nobody waits, and a refusal must not count as unheard.
  sent.catch(() => {});
  const waiting = underWay.get(tx);
  if (waiting) waiting.push(sent);
  else underWay.set(tx, [sent]);
};

/** Waits until everything that was sent in this transaction has been done. @throws the first refusal. */
export const arrived = async (tx: Tx): Promise<void> => {
  for (let waiting = underWay.get(tx); waiting && waiting.length > 0; waiting = underWay.get(tx))
    await Promise.all(waiting.splice(0));
};
