import { localDate } from '../../../maths/calendar/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { idOf } from '../../../platform/ledger/identity.ts';
import { tellPeople } from '../../notices/index.ts';
import type { Loaded } from './load.ts';

const accountsIn = (count: number): string => (count === 1 ? '1 account' : `${count} accounts`);

/** Tells whoever gets accounts and whoever gives them; told once, however often the same hand-over is sent. */
export const tellOfHandover = async (
  tx: Tx,
  tenant: string,
  handover: string,
  by: string,
  loaded: Loaded,
  moved: ReadonlyMap<string, string>,
): Promise<void> => {
  const { accounts, people, now, from, context } = loaded;
  const when = from > now ? ` from ${localDate(context.organisation.zone, from)}` : '';
  const gains = Map.groupBy(moved.values(), (person) => person);
  const gives = Map.groupBy(
    accounts.filter(({ id, owner }) => moved.has(id) && owner),
    ({ owner }) => owner!.id,
  );
  const notice = (person: string, what: string, text: string) => ({
    id: idOf(tenant, 'notice', `handover/${handover}/${what}/${person}`),
    person,
    at: now,
    kind: 'handover',
    text,
  });
  await tellPeople(tx, tenant, [
    ...[...gains].map(([person, list]) =>
      notice(person, 'gains', `${by} handed you ${accountsIn(list.length)}${when}. They wait under “Handed to you”.`),
    ),
    ...[...gives].map(([person, list]) => {
      const names = [...new Set(list.map(({ id }) => people.get(moved.get(id)!)!.name))];
      const whom = names.length > 3 ? `${names.length} people` : names.join(', ');
      return notice(
        person,
        'gives',
        `${by} gave ${accountsIn(list.length)} of yours to ${whom}${when}. Credit until then stays yours.`,
      );
    }),
  ]);
};
