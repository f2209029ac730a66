import type { Pack } from '../../catalogue/packs/schema.ts';
import { trendOf } from '../today/index.ts';
import { daysBetween } from './month.ts';
import { isAtRisk, type Risk, type RiskGround, risksOf } from './risk.ts';
import type { TermRow } from './store.ts';

/** Where a renewal stands. What was said stands apart from what is: a renewal is a term that follows, nothing else. */
export const groups = ['at-risk', 'said-no', 'open', 'said-yes', 'ended', 'renewed', 'lost'] as const;
export type Group = (typeof groups)[number];

/** What a row is judged by. */
export interface RowGround extends RiskGround {
  today: string;
  bands: Pack['usage']['bands'];
}

/** How far the use has fallen, as a share below zero; null when it hasn't, or when there is too little to say. */
const fallOf = ({ band, usage }: TermRow, bands: RowGround['bands']): number | null => {
  const at = bands.findIndex(({ key }) => key === band);
  const trend = trendOf({
    band,
    usage: usage ?? [],
    bandFrom: bands[at]?.from ?? null,
    nextBandFrom: bands[at + 1]?.from ?? null,
  });
  return trend?.kind === 'falling' ? trend.change : null;
};

export interface Judged {
  group: Group;
  daysLeft: number;
  risks: Risk[];
}

/** Which group a term stands in, and the reasons why it is at risk; a term that is decided has none. Pure. */
export const judgeRow = (row: TermRow, ground: RowGround): Judged => {
  const daysLeft = daysBetween(ground.today, row.endsOn);
  if (row.renewedAt !== null) return { group: 'renewed', daysLeft, risks: [] };
  const over = daysLeft < 0;
  if (row.lifecycle === 'lost' || (over && row.says === 'no')) return { group: 'lost', daysLeft, risks: [] };
  const { band, happiness, lastContactAt, lateTitle, lateSince } = row;
  const late = lateTitle === null || lateSince === null ? null : { title: lateTitle, since: lateSince };
  const reading = { band, happiness, change: fallOf(row, ground.bands), late, lastContactAt, daysLeft };
  const risks = risksOf({ ...reading, planned: row.planAt !== null }, ground);
  if (over) return { group: 'ended', daysLeft, risks };
  if (row.says === 'no') return { group: 'said-no', daysLeft, risks };
  if (row.says === 'yes') return { group: 'said-yes', daysLeft, risks };
  return { group: isAtRisk(risks) ? 'at-risk' : 'open', daysLeft, risks };
};

/** What a pack says about risk, at a moment. */
export const rowGround = (pack: Pack, today: string, now: number): RowGround => {
  const bands = [...pack.usage.bands].sort((a, b) => a.from - b.from);
  const { quietDays, unhappyAtMost, windowDays } = pack.renewals;
  return { today, now, bands, quietDays, unhappyAtMost, windowDays, lowestBand: bands[0]?.key ?? null };
};
