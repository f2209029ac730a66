import { fromShown, type Measure } from '../../maths/measure/index.ts';
import { courseOf } from './course.ts';

/** A target as a value of the measure, and who said so. */
export interface Target {
  value: number;
  from: 'own' | 'team' | 'benchmark';
}

/** A measure of the pack: what the role asks for, as people write it. */
export interface PackMeasure {
  measure: Measure;
  benchmark: number | null;
  aim: number | null;
  weight: number;
  group: string;
}

/** A target that somebody set for a month, as people write it: 80 for 80 %. */
export interface SetTarget {
  measure: string;
  subject_id: string;
  value: number;
}

/** Who is looked at, and in which team: a person takes an equal part of a team's total. */
export interface TeamMember {
  id: string;
  team_id: string | null;
}

/** Looks up what each person is to reach: the own target, else the team's, else the role's benchmark. */
export interface Targets {
  ofPerson(entry: PackMeasure, person: TeamMember): Target | null;
  /** What people are to reach together: totals add up; of the rest the mean; a target of the team itself comes first. */
  ofAll(entry: PackMeasure, people: readonly TeamMember[], team: string | null): Target | null;
}

/**
 * The targets of a month. `share` is the part of the month's working time that the period covers: totals shrink with
 * it, everything else holds as it is. `sizes` are the members of each team, for a person's part of a team's total.
 */
export function targetsOf(rows: readonly SetTarget[], sizes: ReadonlyMap<string, number>, share: number): Targets {
  const known = new Map(rows.map((row) => [`${row.measure} ${row.subject_id}`, row.value]));
  const set = ({ measure }: PackMeasure, subject: string | null): number | null => {
    const value = subject === null ? undefined : known.get(`${measure.key} ${subject}`);
    return value === undefined ? null : fromShown(measure.unit, value);
  };
  const isTotal = (entry: PackMeasure): boolean => courseOf(entry.measure) === 'total';
  // Accounts that move on within a month move on evenly over it, as a total grows; of terms that end, the same share is due
  // in every week.
  const grows = ({ measure }: PackMeasure): boolean => measure.shape.kind === 'cohort' && courseOf(measure) === 'moves';
  const scaled = (entry: PackMeasure, value: number): number =>
    isTotal(entry) || grows(entry) ? value * share : value;
  const ofPerson = (entry: PackMeasure, { id, team_id }: TeamMember): Target | null => {
    const own = set(entry, id);
    if (own !== null) return { value: scaled(entry, own), from: 'own' };
    const team = set(entry, team_id);
    const members = (team_id === null ? 1 : sizes.get(team_id)) ?? 1;
    if (team !== null) return { value: scaled(entry, isTotal(entry) ? team / members : team), from: 'team' };
    if (entry.benchmark === null) return null;
    return { value: scaled(entry, fromShown(entry.measure.unit, entry.benchmark)), from: 'benchmark' };
  };
  const ofAll = (entry: PackMeasure, people: readonly TeamMember[], team: string | null): Target | null => {
    const own = set(entry, team);
    if (own !== null) return { value: scaled(entry, own), from: 'team' };
    const each = people.flatMap((person) => ofPerson(entry, person) ?? []);
    if (each.length === 0) return null;
    const sum = each.reduce((total, { value }) => total + value, 0);
    const from = each.every((one) => one.from === 'benchmark') ? 'benchmark' : 'team';
    return { value: rounded(isTotal(entry) ? sum : sum / each.length), from };
  };
  return { ofPerson, ofAll };
}

/** Adding up leaves a trace of binary fractions, by which a target that is met to the point would be missed. */
const rounded = (value: number): number => Number(value.toPrecision(12));
