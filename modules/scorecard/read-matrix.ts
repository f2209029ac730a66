import type { Unit } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { figures } from '../measures/index.ts';
import { judge, type State } from './judge.ts';
import { targetOfPart } from './read-cards.ts';
import { daysDivided, type Ground, timeOfWorkers, windowOf } from './read-ground.ts';
import type { Member } from './read-people.ts';
import type { PackMeasure, Target } from './targets-of.ts';
import type { WorkingTime } from './working-time.ts';

/** A cell of the matrix: a person's figure against the own target. Values are of the measure, the rest is counted. */
export interface Cell {
  value: number | null;
  a: number;
  b: number | null;
  target: number | null;
  ahead: number | null;
  unit_counted: Unit;
  state: State;
}

/** A person's row; its cells stand in the order of the measures. */
export interface MatrixRow {
  person: Pick<Member, 'id' | 'name' | 'role' | 'team_id'>;
  cells: Cell[];
}

/** People by measures: one statement over the roll-ups and one over the states of accounts, whatever the history. */
export async function readMatrix(tx: Tx, ground: Ground): Promise<MatrixRow[]> {
  const { subject, entries } = ground;
  if (entries.length === 0 || subject.people.length === 0) return [];
  const members = new Map(subject.people.map((person) => [person.id, person]));
  const times = new Map(subject.people.map((person) => [person.id, timeOfWorkers(ground, [person])]));
  const target = (entry: PackMeasure, id: string): Target | null => ground.targets.ofPerson(entry, members.get(id)!);
  const found = await figures(tx, {
    ...windowOf(ground),
    measures: entries.map(({ measure }) => measure.key),
    people: [...members.keys()],
    by: 'person',
    denominators: (id) => ({ workingDays: daysDivided(ground, times.get(id ?? '')!), persons: 1, fte: 1 }),
    target: (key, id) => targetOfPart(ground, key, (entry) => target(entry, id ?? '')),
  });
  const byPlace = new Map(found.map((figure) => [`${figure.measure} ${figure.person_id}`, figure]));
  return subject.people.map(({ id, name, role, team_id }) => ({
    person: { id, name, role, team_id },
    cells: entries.map((entry) => {
      const figure = byPlace.get(`${entry.measure.key} ${id}`) ?? { value: null, a: 0, b: null };
      return cellOf(entry, figure, target(entry, id), times.get(id)!);
    }),
  }));
}

function cellOf(
  { measure }: PackMeasure,
  { value, a, b }: Pick<Cell, 'value' | 'a' | 'b'>,
  target: Target | null,
  time: WorkingTime,
): Cell {
  const judged = judge({ measure, value, a, b, target: target?.value ?? null, time });
  const { ahead, state, unit: unit_counted } = judged;
  return { value, a, b, target: target?.value ?? null, ahead, unit_counted, state };
}
