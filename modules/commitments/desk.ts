import { type KeptContext, packAt, type PackVersion } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import type { ProgrammeEvent } from './event.ts';
import { type PlacedRule, ruleBook } from './rules.ts';
import { entryFor, pruned, withEntries } from './trail.ts';

/** The commitments of one batch, as they were and as they become. */
export class Desk {
  readonly before = new Map<string, Commitment>();
  readonly now = new Map<string, Commitment>();
  /** Commitments whose trail must be gathered anew from the ledger. */
  readonly regather = new Set<string>();
  /** Commitments that nothing opens any more. */
  readonly gone = new Set<string>();

  take(rows: readonly Commitment[]): void {
    for (const row of rows)
      if (!this.before.has(row.id)) {
        this.before.set(row.id, row);
        if (!this.now.has(row.id)) this.now.set(row.id, row);
      }
  }

  drop(id: string): void {
    this.gone.add(id);
    this.now.delete(id);
  }

  /** Puts a commitment that begins here; the steps that have fired under its id stay fired. */
  open(opened: Commitment): void {
    this.now.set(opened.id, { ...opened, next_step: this.before.get(opened.id)?.next_step ?? opened.next_step });
    this.gone.delete(opened.id);
    this.regather.add(opened.id);
  }
}

/** The pack version that judges a commitment: the one it was opened under. */
export const versionOf = (context: KeptContext, commitment: Commitment): PackVersion =>
  context.packs.find((version) => version.version === commitment.pack_version) ?? packAt(context, commitment.opened_at);

export const ruleOf = (context: KeptContext, commitment: Commitment): PlacedRule | undefined =>
  ruleBook(versionOf(context, commitment).pack).byKey.get(commitment.rule);

/** Writes events into the trails that they concern; `only` names those that are written anew whatever concerns them. */
export const layEvents = (
  context: KeptContext,
  desk: Desk,
  events: readonly ProgrammeEvent[],
  only?: ReadonlySet<string>,
): void => {
  const byAccount = Map.groupBy(events, (event) => event.account);
  for (const [id, commitment] of desk.now) {
    if (only && !only.has(id)) continue;
    const rule = ruleOf(context, commitment);
    if (!rule) continue;
    const account = commitment.account_id ? context.accounts.get(commitment.account_id) : undefined;
    const entries = (byAccount.get(commitment.account_id) ?? [])
      .map((event) => entryFor(commitment, rule, event, account))
      .filter((entry) => entry !== null);
    if (entries.length > 0 || only)
      desk.now.set(id, { ...commitment, trail: pruned(withEntries(commitment.trail, entries), rule) });
  }
};
