import type { z } from 'zod';
import { judgeRow, type RowGround } from './row.ts';
import type { renewalShape } from './shapes.ts';
import type { TermRow } from './store.ts';

/** The API's words for a row of the store. */
export const showRenewal = (row: TermRow, ground: RowGround): z.input<typeof renewalShape> => {
  const { group, daysLeft, risks } = judgeRow(row, ground);
  const { product, plan, amount, currency, startsOn, endsOn, tier, city, band, happiness, lostReason } = row;
  return {
    ...{ id: row.id, product, plan, amount, currency, startsOn, endsOn, group, daysLeft, risks },
    account: { id: row.accountId, name: row.accountName, tier, city, band, happiness, lostReason },
    holder: row.holderId === null ? null : { id: row.holderId, name: row.holderName ?? '' },
    renewal:
      row.renewedAt === null
        ? null
        : {
            at: row.renewedAt,
            early: row.early,
            daysEarly: row.daysEarly,
            upgraded: row.upgraded,
            plan: row.nextPlan,
            amount: row.nextAmount,
          },
    said:
      row.says === null
        ? null
        : {
            says: row.says,
            at: row.saidAt!,
            by: row.saidBy,
            reason: row.saidReason,
            plan: row.saidPlan,
            paysBy: row.paysBy,
            note: row.saidNote,
          },
    chance: row.chance,
    paid: row.paidAt === null ? null : { at: row.paidAt, amount: row.paidAmount ?? 0 },
    lastContactAt: row.lastContactAt,
    talkedAt: row.talkedAt,
    next: row.planAt === null ? null : { at: row.planAt, purpose: row.planPurpose },
    clock:
      row.clockId === null
        ? null
        : {
            id: row.clockId,
            openedAt: row.clockOpenedAt!,
            firstDueAt: row.clockFirstDueAt,
            dueAt: row.clockDueAt,
            closedAt: row.clockClosedAt,
            state: row.clockState!,
            outcome: row.clockOutcome!,
          },
  };
};
