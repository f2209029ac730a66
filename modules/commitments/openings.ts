import type { Fact } from '../../platform/ledger/fact.ts';
import { briefAt } from '../accounts/index.ts';
import { type KeptWork, packAt } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import type { Desk } from './desk.ts';
import type { ProgrammeEvent } from './event.ts';
import { commitmentId, openCommitment } from './open.ts';
import { ruleBook, rulesOpenedBy } from './rules.ts';

const isEarlier = (event: { at: number; id: string }, than: Commitment): boolean =>
  event.at < than.opened_at || (event.at === than.opened_at && event.id < than.opened_fact);

/**
 * What each event opens, by commitment id; for a rule that opens once, the earliest event.
 * @param descriptions what was said of the accounts whose rules ask about them, by account.
 */
export const openingsOf = (
  work: KeptWork,
  events: readonly ProgrammeEvent[],
  descriptions: ReadonlyMap<string, readonly Fact[]>,
): Map<string, Commitment> => {
  const { context, tenant } = work;
  const openings = new Map<string, Commitment>();
  for (const event of events) {
    const version = packAt(context, event.at);
    const brief = event.account ? context.accounts.get(event.account) : undefined;
    const said = event.account ? descriptions.get(event.account) : undefined;
    const account = brief && said ? briefAt(brief, said, event.at) : brief;
    for (const rule of rulesOpenedBy(ruleBook(version.pack), event, account)) {
      const id = commitmentId(tenant, rule, event);
      const known = openings.get(id);
      if (known && !isEarlier(event, known)) continue;
      const opened = openCommitment(tenant, rule, version.version, event, context.organisation.zone);
      if (opened) openings.set(id, opened);
    }
  }
  return openings;
};

/** Puts what opens on the desk; one that opened earlier already stays. */
export const placeOpenings = (desk: Desk, openings: ReadonlyMap<string, Commitment>): void => {
  for (const [id, opened] of openings) {
    const known = desk.now.get(id);
    if (!known || isEarlier({ at: opened.opened_at, id: opened.opened_fact }, known)) desk.open(opened);
  }
};
