import { idOf } from '../platform/ledger/identity.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import type { Furnish } from '../platform/auth/organisation.ts';
import { recordWithin } from '../platform/ledger/record.ts';
import { ledger } from './ledger.ts';
import { readShippedPack } from './packs.ts';

/** Amounts and dates are written as people in the currency's country write them. */
const localeOf: Record<string, string> = { INR: 'en-IN', EUR: 'en-IE', GBP: 'en-GB', USD: 'en-US' };

/** What a new organisation begins with: its row, its pack, and the administrator as a person of it. */
export const furnish: Furnish = async (tx, { tenant }, wish) => {
  const { name, zone, currency, administrator } = wish;
  await createOrganisationRow(
    tx,
    { tenant, name, zone, currency, locale: localeOf[currency] ?? 'en-GB' },
    await readShippedPack(wish.pack),
  );
  const now = Date.now();
  await recordWithin(
    tx,
    ledger,
    tenant,
    [
      {
        type: 'person.defined',
        happenedAt: now,
        source: 'kept',
        externalId: 'first-administrator',
        channel: 'system',
        actor: null,
        payload: {
          person: 'administrator',
          name: administrator.name,
          email: administrator.email,
          role: 'administrator',
        },
      },
    ],
    now,
  );
  return { person: idOf(tenant, 'person', 'administrator') };
};
