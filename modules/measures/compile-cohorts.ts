import { cohortInstants, type Cohort, type StateCondition } from '../../maths/measure/index.ts';
import type { MeasureRequest } from './compile.ts';
import { MeasureError } from './measure-error.ts';
import { parameters, type Parameters, type Statement } from './parameters.ts';

/** A cohort by the key of its measure. */
export interface NamedCohort {
  key: string;
  shape: Cohort;
}

/**
 * Several cohorts of one window in one statement, with rows of measure, person_id, day (null), a and b.
 *
 * Only spans that overlap the window are read: the open ones and those that closed after the window opened, each from
 * an index of its own, so the cost follows the number of accounts and what happened since, not the history before.
 * Each account's states at both instants are then laid side by side, once for all the cohorts.
 */
export function compileCohorts(cohorts: readonly NamedCohort[], request: MeasureRequest): Statement {
  if (request.groupBy === 'day')
    throw new MeasureError('A cohort belongs to its window and has no days; ask for each window of interest.');
  const given = parameters();
  const states = compileStates(cohorts, request, given);
  const counts = cohorts.map(({ shape }, index) => {
    const { start, end } = states.of(shape);
    return `count(*) filter (where ${start}) as b${index}, count(*) filter (where ${start} and ${end}) as a${index}`;
  });
  const byPerson = request.groupBy === 'person';
  const figures = cohorts.map(({ key }, index) => `(${given.put(key, 'text')}, a${index}, b${index})`);
  const text = `${states.text}, counted as (
  select ${byPerson ? 'owner' : 'null::uuid'} as person_id, ${counts.join(', ')} from state${byPerson ? ' group by owner' : ''})
select f.measure, person_id, null::text as day, f.a::float8 as a, f.b::float8 as b
from counted cross join lateral (values ${figures.join(', ')}) as f(measure, a, b)
${byPerson ? 'where f.b > 0 ' : ''}order by f.measure, person_id`;
  return { text, values: given.values };
}

/** The states of accounts at the window's two instants: a `with` clause that ends in `state`, one row an account. */
export interface StatesSql {
  text: string;
  /** Whether a row of `state` is in a cohort's start and end state; neither is ever null. */
  of(shape: Cohort): { start: string; end: string };
  /** The column of an aspect at the start or at the end. */
  column(aspect: string, at: 'start' | 'end'): string;
}

/** Lays the aspects that cohorts ask for side by side, `owner` (when the window opened) always among them. */
export function compileStates(
  cohorts: readonly NamedCohort[],
  request: Omit<MeasureRequest, 'groupBy'>,
  given: Parameters,
): StatesSql {
  const instants = cohortInstants(request) ?? { opens: null, closes: null };
  const tenant = given.put(request.tenant, 'uuid');
  const at = { start: instantSql(instants.opens, given), end: instantSql(instants.closes, given) };
  const columns = new Map<string, { aspect: string; at: 'start' | 'end'; name: string }>();
  const column = (aspect: string, when: 'start' | 'end'): string => {
    const place = `${when} ${aspect}`;
    const found = columns.get(place) ?? { aspect, at: when, name: `state_${columns.size}` };
    columns.set(place, found);
    return found.name;
  };
  const conditions = (list: readonly StateCondition[], when: 'start' | 'end'): string[] =>
    list.map((condition) => compileState(condition, column(condition.aspect, when), given));
  const owner = column('owner', 'start');
  const compiled = new Map(
    cohorts.map(({ shape }) => {
      const known = ['owner', ...(shape.held ? [] : shape.start.map(({ aspect }) => aspect))];
      const there = known.map((aspect) => `${column(aspect, 'start')} is not null`).join(' or ');
      const start = and([...conditions(shape.start, 'start'), `(${there})`]);
      return [shape, { start, end: and(conditions(shape.end, 'end')) }] as const;
    }),
  );
  const aspects = given.put([...new Set([...columns.values()].map((one) => one.aspect))], 'text[]');
  const side = [...columns.values()].map(
    ({ aspect, at: when, name }) =>
      `max(value) filter (where aspect = ${given.put(aspect, 'text')} and at_${when}) as ${name}`,
  );
  const people = request.people ? given.put([...request.people], 'text[]') : null;
  const fields = `account_id, aspect, value, ${covers(at.start)} as at_start, ${covers(at.end)} as at_end`;
  const open = (wanted: string, where: string): string =>
    `select ${fields} from account_state where tenant_id = ${tenant} and aspect = any(${wanted}) and ${where}`;
  const overlap = (wanted: string, more = ''): string =>
    `${open(wanted, `to_at is null and from_at <= ${at.end}`)}${more}
  union all ${open(wanted, `to_at is not null and to_at > ${at.start} and from_at <= ${at.end}`)}${more}`;
  const held = people
    ? `held as materialized (select account_id from (${overlap(`array['owner']`)}) owned
  where at_start and value = any(${people})), `
    : '';
  const text = `with ${held}span as (${overlap(aspects, people ? ' and account_id in (select account_id from held)' : '')}),
state as materialized (select laid.*, ${owner}::uuid as owner from (
  select account_id, ${side.join(', ')} from span group by account_id) laid)`;
  const of = (shape: Cohort): { start: string; end: string } => compiled.get(shape) ?? { start: 'false', end: 'false' };
  return { text, of, column };
}

const instantSql = (milliseconds: number | null, given: Parameters): string =>
  given.put(milliseconds === null ? null : new Date(milliseconds).toISOString(), 'timestamptz');

const covers = (instant: string): string => `from_at <= ${instant} and (to_at is null or to_at > ${instant})`;

const and = (clauses: readonly string[]): string => (clauses.length === 0 ? 'true' : clauses.join(' and '));

function compileState({ is, isNot }: StateCondition, column: string, given: Parameters): string {
  const clauses: string[] = [];
  if (is !== undefined) clauses.push(`coalesce(${column} = any(${given.put([is].flat(), 'text[]')}), false)`);
  if (isNot !== undefined) clauses.push(`coalesce(${column} <> all(${given.put([isNot].flat(), 'text[]')}), true)`);
  return and(clauses);
}
