import { localDate, startOfLocalDay } from '../../maths/calendar/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type CommitmentRead, openOf } from '../commitments/index.ts';
import { type KeptContext, packAt } from '../organisation/index.ts';
import { byRank, type Chance, type Group, place, trendOf, worth } from './rank.ts';
import { type PortfolioReading, portfolioReadings } from './store.ts';

export interface TodayItem {
  id: string;
  group: Group;
  at: number | null;
  late: boolean;
  account: { id: string; name: string } | null;
  commitment: TodayCommitment | null;
  chance: Chance | null;
}

export interface TodayCommitment {
  id: string;
  programme: string;
  rule: string;
  title: string;
  direction: string;
  state: string;
  openedAt: number;
  firstDueAt: number | null;
  dueAt: number | null;
  moves: number;
  details: Record<string, unknown>;
  agenda: string[];
}

const MOST_ITEMS = 200;
const MOST_CHANCES = 12;

const itemOf = (row: CommitmentRead, agenda: string[], now: number, dayEnds: number): TodayItem | null => {
  const placed = place(
    {
      id: row.id,
      programme: row.programme,
      rule: row.rule,
      title: row.title,
      state: row.state as 'open' | 'paused',
      openedAt: row.opened_at,
      firstDueAt: row.first_due_at,
      dueAt: row.due_at,
      plannedAt: row.details.plannedAt ?? null,
      moves: row.moves,
    },
    now,
    dayEnds,
  );
  if (!placed) return null;
  return {
    id: row.id,
    ...placed,
    account: row.account_id ? { id: row.account_id, name: row.account_name ?? '' } : null,
    chance: null,
    commitment: {
      id: row.id,
      programme: row.programme,
      rule: row.rule,
      title: row.title,
      direction: row.direction,
      state: row.state,
      openedAt: row.opened_at,
      firstDueAt: row.first_due_at,
      dueAt: row.due_at,
      moves: row.moves,
      details: { ...row.details },
      agenda,
    },
  };
};

const chanceOf = (row: PortfolioReading, bands: { key: string; from: number }[], today: string): Chance | null => {
  if (row.endsOn)
    return {
      kind: 'ending',
      daysLeft: Math.round((Date.parse(row.endsOn) - Date.parse(today)) / 86_400_000),
      amount: row.amount!,
      currency: row.currency!,
      product: row.product!,
    };
  const index = bands.findIndex((band) => band.key === row.band);
  const trend = trendOf({
    band: row.band,
    usage: row.usage ?? [],
    bandFrom: bands[index]?.from ?? null,
    nextBandFrom: bands[index + 1]?.from ?? null,
  });
  if (trend) return trend;
  return row.planned ? null : { kind: 'no-plan', lastContactAt: row.lastContactAt };
};

/** The one list of a person's day, ranked, with the reason for each rank in the data of the row. */
export const todayList = async (tx: Tx, context: KeptContext, person: string, now: number): Promise<TodayItem[]> => {
  const { tenant, zone } = context.organisation;
  const { pack } = packAt(context, now);
  const today = localDate(zone, now);
  const dayEnds = startOfLocalDay(zone, Temporal.PlainDate.from(today).add({ days: 1 }).toString());
  const [due, portfolio] = await Promise.all([
    openOf(tx, tenant, person, dayEnds + 1, MOST_ITEMS),
    portfolioReadings(tx, tenant, person, pack.usage.metric, today, pack.renewals.earlyFromDays),
  ]);
  const agendas = new Map(pack.programmes.flatMap((programme) => programme.rules.map((rule) => [rule.key, rule.agenda])));
  const items = due.flatMap((row) => itemOf(row, agendas.get(row.rule) ?? [], now, dayEnds) ?? []);
  const busy = new Set(items.map((item) => item.account?.id));
  const bands = [...pack.usage.bands].sort((a, b) => a.from - b.from);
  const chances = portfolio
    .filter((row) => !busy.has(row.id))
    .flatMap((row) => {
      const chance = chanceOf(row, bands, today);
      return chance ? [{ row, chance }] : [];
    })
    .sort((a, b) => worth(b.chance) - worth(a.chance) || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, MOST_CHANCES)
    .map(
      ({ row, chance }): TodayItem => ({
        id: row.id,
        group: 'would-move',
        at: null,
        late: false,
        account: { id: row.id, name: row.name },
        commitment: null,
        chance,
      }),
    );
  return [...items.sort(byRank), ...chances];
};
