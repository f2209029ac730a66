import type { Tx } from '../db/connect.ts';

interface Mark {
  seq: number;
  /** Every transaction before `until` has ended. */
  ended: boolean;
  /** The mark comes from another server (a restored backup), whose numbers say nothing here. */
  foreign: boolean;
}

/**
 * Up to which sequence number the facts of an organisation are settled: no transaction can still bring in a fact before
 * it. A writer gets its transaction number before any of its facts gets a sequence number. So the newest fact is read
 * first and a transaction number is drawn afterwards: whoever draws a later number writes behind that fact, and once
 * all earlier ones have ended nothing can appear before it. (The upper bound of a snapshot would not do in place of the
 * number: it leaves out transactions under way that no later one has overtaken yet.)
 *
 * Waits for nobody: what can't be known yet is written down and looked at in the next pass.
 * @param after facts up to here are sealed already
 * @returns the sequence number, or null when nothing more is known to be settled
 */
export const settledUpTo = async (tx: Tx, tenant: string, after: number): Promise<number | null> => {
  const [newest] = await tx<{ seq: number | null }[]>`select max(seq) as seq from fact where tenant_id = ${tenant}`;
  const seq = newest!.seq;
  if (seq === null || seq <= after) return null;
  const [drawn] = await tx<{ number: string }[]>`select pg_current_xact_id()::text as number`;
  // A statement of its own, so that its snapshot is taken after the number was drawn.
  const [now] = await tx<{ first: boolean }[]>`
    select pg_snapshot_xmin(pg_current_snapshot()) = ${drawn!.number}::text::xid8 as first`;
  if (now!.first) return seq;
  const [mark] = await tx<Mark[]>`
    select seq, pg_snapshot_xmin(pg_current_snapshot()) >= until as ended, until > ${drawn!.number}::text::xid8 as foreign
    from seal_watermark where tenant_id = ${tenant}`;
  if (!mark || mark.ended || mark.foreign)
    await tx`
      insert into seal_watermark (tenant_id, until, seq) values (${tenant}, ${drawn!.number}::text::xid8, ${seq})
      on conflict (tenant_id) do update set until = excluded.until, seq = excluded.seq`;
  return mark?.ended ? mark.seq : null;
};
