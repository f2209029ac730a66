import type { NewFact } from '../../../platform/ledger/fact.ts';
import { deedOf, type Fate, proposed } from './choice.ts';
import type { Loaded, Owed } from './load.ts';
import type { HandedAccount } from './store.ts';

export interface HandoverForm {
  /** Made by the client, so that the same hand-over sent twice counts once. */
  id: string;
  reason: string;
  to: ReadonlyMap<string, string>;
  /** What was chosen for what is open, by commitment; what isn't there goes as proposed. */
  fates: ReadonlyMap<string, { does: Fate; reason?: string | undefined }>;
}

type Stamp = Pick<NewFact, 'happenedAt' | 'source' | 'channel' | 'actor'>;

const owedFact = (
  stamp: Stamp,
  form: HandoverForm,
  account: HandedAccount,
  thing: Owed,
  fate: { does: Fate; reason?: string | undefined },
  keys: ReadonlyMap<string, string>,
): NewFact[] => {
  const deed = deedOf(thing, fate.does);
  if (deed === null) return [];
  const { row } = thing;
  const about = { account: account.key, handover: form.id };
  const fact = { ...stamp, externalId: `handover/${form.id}/${row.id}` };
  if (deed === 'release')
    return [
      {
        ...fact,
        type: 'promise.released',
        payload: { ...about, promise: row.subject, reason: fate.reason ?? form.reason },
      },
    ];
  const person = deed === 'hand-to-owner' ? (keys.get(row.owner_id!) ?? null) : null;
  const which = { rule: row.rule, subject: row.subject, opening: row.opened_fact };
  return [{ ...fact, type: 'commitment.handed', payload: { ...about, ...which, person, reason: form.reason } }];
};

/**
 * The facts of a hand-over: one for each account that changes hands, one for each promise whose fate doesn't follow by
 * itself. Accounts that stay where they are give none.
 * @param keys the ledger's keys of people, by id
 */
export const factsOfHandover = (
  loaded: Loaded,
  form: HandoverForm,
  actor: string | null,
  keys: ReadonlyMap<string, string>,
): NewFact[] => {
  const { accounts, people, owed, now, from } = loaded;
  const stamp: Stamp = { happenedAt: now, source: 'kept', channel: 'screen', actor };
  return accounts.flatMap((account) => {
    const to = form.to.get(account.id);
    if (to === undefined || to === account.owner?.id) return [];
    const assigned: NewFact = {
      ...stamp,
      type: 'account.assigned',
      externalId: `handover/${form.id}/${account.id}`,
      payload: {
        account: account.key,
        person: people.get(to)!.key,
        ...(from > now ? { from: new Date(from).toISOString() } : {}),
        reason: form.reason,
        handover: form.id,
      },
    };
    const promises = (owed.get(account.id) ?? []).flatMap((thing) => {
      const fate = form.fates.get(thing.row.id) ?? { does: proposed(thing, account.owner?.id ?? null, from, now) };
      return owedFact(stamp, form, account, thing, fate, keys);
    });
    return [assigned, ...promises];
  });
};
