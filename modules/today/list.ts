import { localDate, startOfLocalDay, workingDaysBetween } from '../../maths/calendar/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { type CommitmentRead, openOf, overdueOf } from '../commitments/index.ts';
import { calendarOf, type KeptContext, packAt } from '../organisation/index.ts';
import { projectsOfSteps } from '../projects/index.ts';
import { type Paused, pausedOf } from './paused.ts';
import { byRank, type Chance, type Group, place, trendOf, worth, LONG_LATE_MS } from './rank.ts';
import { type AccountTags, accountTags, type PortfolioReading, portfolioReadings } from './store.ts';

export interface TodayItem {
  id: string;
  group: Group;
  at: number | null;
  late: boolean;
  account: AccountTags | null;
  /** What a step of a project belongs to. */
  project: { id: string; name: string } | null;
  commitment: TodayCommitment | null;
  chance: Chance | null;
}

export interface TodayCommitment {
  id: string;
  programme: string;
  rule: string;
  title: string;
  direction: string;
  /** Why the pack asks for it, in its own words. */
  because: string | null;
  state: string;
  paused: Paused | null;
  openedAt: number;
  firstDueAt: number | null;
  dueAt: number | null;
  moves: number;
  details: Record<string, unknown>;
  agenda: string[];
}

const untagged = (id: string, name: string): AccountTags => ({
  id,
  name,
  tier: null,
  band: null,
  products: [],
  trained: 0,
});

const MOST_OVERDUE = 30;
const MOST_ITEMS = 200;
const MOST_CHANCES = 12;
const MOST_UNPLANNED = 8;

/** What the pack says of a rule. */
interface RuleWords {
  agenda: string[];
  because: string | null;
}

const unknownRule: RuleWords = { agenda: [], because: null };

const itemOf = (row: CommitmentRead, rule: RuleWords, now: number, dayEnds: number): TodayItem | null => {
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
      movedTo: row.details.movedTo ?? null,
      moves: row.moves,
    },
    now,
    dayEnds,
  );
  if (!placed) return null;
  return {
    id: row.id,
    ...placed,
    account: row.account_id ? untagged(row.account_id, row.account_name ?? '') : null,
    project: null,
    chance: null,
    commitment: {
      id: row.id,
      programme: row.programme,
      rule: row.rule,
      title: row.title,
      direction: row.direction,
      because: rule.because,
      state: row.state,
      paused: pausedOf(row),
      openedAt: row.opened_at,
      firstDueAt: row.first_due_at,
      dueAt: row.due_at,
      moves: row.moves,
      details: { ...row.details },
      agenda: rule.agenda,
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
  return null;
};

/** The end of the day that the list is for: today, or on a day without working time the next one that has some. */
const lastMoment = (context: KeptContext, today: string, now: number): number => {
  const calendar = calendarOf(context, packAt(context, now));
  const after = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  let day = today;
  for (let looked = 0; looked < 14 && workingDaysBetween(calendar, day, after(day)) === 0; looked++) day = after(day);
  return startOfLocalDay(context.organisation.zone, after(day));
};

/** The one list of a person's day, ranked, with the reason for each rank in the data of the row. */
export const todayList = async (tx: Tx, context: KeptContext, person: string, now: number): Promise<TodayItem[]> => {
  const { tenant, zone } = context.organisation;
  const { pack } = packAt(context, now);
  const today = localDate(zone, now);
  const dayBegins = startOfLocalDay(zone, today);
  const dayEnds = lastMoment(context, today, now);
  const [due, overdue, portfolio] = await Promise.all([
    openOf(tx, tenant, person, { from: now - LONG_LATE_MS, to: dayEnds + 1 }, MOST_ITEMS),
    overdueOf(tx, tenant, person, now - LONG_LATE_MS, MOST_OVERDUE),
    portfolioReadings(tx, tenant, person, pack.usage.metric, { today, now }, pack.renewals.earlyFromDays),
  ]);
  const rules = new Map<string, RuleWords>(
    pack.programmes.flatMap(({ rules: all }) =>
      all.map(({ key, agenda, because }) => [key, { agenda, because: because ?? null }]),
    ),
  );
  const steps = [...due, ...overdue].flatMap((row) => (row.programme === 'projects' ? (row.subject ?? []) : []));
  const projects = await projectsOfSteps(tx, tenant, steps);
  const items = [...due, ...overdue].flatMap((row) => {
    const item = itemOf(row, rules.get(row.rule) ?? unknownRule, now, dayEnds);
    return item ? { ...item, project: projects.get(row.subject ?? '') ?? null } : [];
  });
  const busy = new Set(items.map((item) => item.account?.id));
  const bands = [...pack.usage.bands].sort((a, b) => a.from - b.from);
  const chances = portfolio
    // Whoever was spoken with today has had their turn.
    .filter((row) => !busy.has(row.id) && (row.lastContactAt ?? 0) < dayBegins)
    .flatMap((row) => {
      const chance = chanceOf(row, bands, today);
      return chance ? [{ row, chance }] : [];
    })
    .sort((a, b) => worth(b.chance) - worth(a.chance) || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, MOST_CHANCES)
    .map(({ row, chance }): TodayItem => ({
      id: row.id,
      group: 'would-move',
      at: null,
      late: false,
      account: untagged(row.id, row.name),
      project: null,
      commitment: null,
      chance,
    }));
  const moving = new Set(chances.map(({ id }) => id));
  const unplanned = portfolio
    .filter((row) => row.standing === 'missing' && !busy.has(row.id) && !moving.has(row.id))
    .sort((a, b) => (a.lastContactAt ?? 0) - (b.lastContactAt ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_UNPLANNED)
    .map(({ id, name, lastContactAt }): TodayItem => ({
      ...{ id, group: 'needs-plan', at: null, late: false, account: untagged(id, name) },
      ...{ project: null, commitment: null },
      chance: { kind: 'no-plan', lastContactAt },
    }));
  const ranked = items.sort(byRank);
  const foot = ranked.filter(({ group }) => group === 'overdue');
  const list = [...ranked.filter(({ group }) => group !== 'overdue'), ...unplanned, ...chances, ...foot];
  const tags = await accountTags(tx, tenant, [...new Set(list.flatMap(({ account }) => account?.id ?? []))]);
  return list.map((item) => (item.account ? { ...item, account: tags.get(item.account.id) ?? item.account } : item));
};
