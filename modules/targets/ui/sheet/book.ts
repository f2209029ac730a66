import type { TargetMeasure, TargetsRead } from '../targets-data.ts';

type Person = TargetsRead['people'][number];
type Team = TargetsRead['teams'][number];
export type Proposal = TargetsRead['proposals'][number];

/** A row of the sheet: a team, or somebody in it. */
export interface Row {
  id: string;
  name: string;
  kind: 'team' | 'person';
  way: 'set' | 'propose' | null;
  team_id: string | null;
  /** Working days of the month while the person is there; of the whole month for a team. */
  working_days: number;
}

/** A column: a measure in a month. */
export interface Column {
  key: string;
  measure: TargetMeasure;
  period: string;
}

/** The months that are shown, by their text. */
export type Book = ReadonlyMap<string, TargetsRead>;

const teamRow = ({ id, name, way }: Team, days: number): Row => ({
  ...{ id, name, way, kind: 'team', team_id: id, working_days: days },
});
const personRow = ({ id, name, way, team_id, working_days }: Person): Row => ({
  ...{ id, name, way, kind: 'person', team_id, working_days },
});

/** Each team with its people below it, in the order of the teams; then those who are in none of them. */
export function rowsOf({ people, teams, working_days }: TargetsRead, team: string | null): Row[] {
  const shown = team === null ? teams : teams.filter(({ id }) => id === team);
  const known = new Set(shown.map(({ id }) => id));
  const grouped = shown.flatMap((each) => [
    teamRow(each, working_days),
    ...people.filter(({ team_id }) => team_id === each.id).map(personRow),
  ]);
  return [...grouped, ...people.filter(({ team_id }) => team_id === null || !known.has(team_id)).map(personRow)];
}

/** What is set; null where nothing is. */
export function valueIn(book: Book, { measure, period }: Column, subject: string): number | null {
  const found = book.get(period)?.cells.find((cell) => cell.measure === measure.key && cell.subject === subject);
  return found?.value ?? null;
}

/** The newest proposal about a cell, if there was one. */
export function proposalIn(book: Book, { measure, period }: Column, subject: string): Proposal | null {
  const all = book.get(period)?.proposals ?? [];
  return all.find((each) => each.measure === measure.key && each.subject === subject) ?? null;
}

/** What holds where no own target is set: the team's (of a total the equal part), else the benchmark. */
export function inheritedIn(book: Book, column: Column, row: Row): number | null {
  const data = book.get(column.period);
  const { adds_up, benchmark } = column.measure;
  if (row.kind === 'team' || !data) return row.kind === 'team' ? null : benchmark;
  const set = row.team_id === null ? null : valueIn(book, column, row.team_id);
  if (set === null) return benchmark;
  const mates = data.people.filter(({ team_id }) => team_id === row.team_id).length;
  return adds_up ? Math.round((set / Math.max(1, mates)) * 10) / 10 : set;
}

/** What the people of a team have been given together; null where nobody has anything, or it doesn't add up. */
export function sumBelow(book: Book, column: Column, team: string): number | null {
  if (!column.measure.adds_up) return null;
  const people = book.get(column.period)?.people.filter(({ team_id }) => team_id === team) ?? [];
  const own = people.flatMap(({ id }) => valueIn(book, column, id) ?? []);
  return own.length === 0 ? null : own.reduce((total, value) => total + value, 0);
}

/** A target as it is read: `80 %`, `24`. */
export const withUnit = (unit: string, written: string): string => (unit === 'percent' ? `${written}\u00a0%` : written);

/** A month as a head reads: `Nov 2026`. */
export const monthWords = (period: string, locale: string): string =>
  Temporal.PlainDate.from(`${period}-01`).toLocaleString(locale, { month: 'short', year: 'numeric' });
