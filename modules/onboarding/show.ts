import type { z } from 'zod';
import type { Pack } from '../../catalogue/packs/schema.ts';
import type { wayShape } from './shapes.ts';
import type { WayRow } from './store.ts';
import { stuckOf } from './stuck.ts';

/** The API's words for a row of the store, with what is missing by the pack. */
export const showWay = (row: WayRow, pack: Pack, now: number): z.input<typeof wayShape> => {
  const { accountId, name, city, tier, band, products, holderId, holderName, startedAt, lastContactAt } = row;
  const trained = new Set(row.modules ?? []);
  const people = new Set(row.trainees ?? []);
  const good = new Set((row.checks ?? []).filter(({ ok }) => ok).map(({ item }) => item));
  const reading = { steps: row.steps, talks: row.talks, reached: row.reached, planned: row.planAt !== null };
  return {
    account: { id: accountId, name, city, tier, band, products },
    holder: holderId === null ? null : { id: holderId, name: holderName ?? '' },
    startedAt,
    lastContactAt,
    stuck: stuckOf({ ...reading, startedAt, lastContactAt }, now),
    steps: row.steps.map(({ title: _, ...step }) => step),
    missingModules: pack.modules.map(({ key }) => key).filter((key) => !trained.has(key)),
    untrained: (row.contacts ?? []).filter((contact) => !people.has(contact)),
    missingItems: pack.profile.items.map(({ key }) => key).filter((key) => !good.has(key)),
    checked: row.checks ?? [],
    next: row.planAt === null ? null : { at: row.planAt, purpose: row.planPurpose },
  };
};
