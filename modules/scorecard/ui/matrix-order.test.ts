import { describe, expect, it } from 'vitest';
import { columnsOf, sortRows } from './matrix-order.ts';
import type { MatrixRead } from './queries.ts';

const measure = (key: string, weight: number, direction: 'up' | 'down' = 'up') =>
  ({ key, name: key, unit: 'count', direction, group: 'One', weight }) as MatrixRead['measures'][number];
const cell = (value: number | null) => ({ value }) as MatrixRead['total'][number];
const row = (id: string, ...values: (number | null)[]) =>
  ({ person: { id, name: id, role: 'agent', team_id: null }, cells: values.map(cell) }) as MatrixRead['rows'][number];
const order = (rows: MatrixRead['rows']) => rows.map(({ person }) => person.id).join('');

describe('the matrix', () => {
  const measures = [measure('calls', 1), measure('lost', 3, 'down'), measure('empty', 9)];
  const rows = [row('a', 5, 2, null), row('b', null, 9, null), row('c', 8, 0, null)];

  it('puts the best first by the direction of the measure, and who has no figure last', () => {
    expect(order(sortRows(rows, measures, { column: 0, best: true }))).toBe('cab');
    expect(order(sortRows(rows, measures, { column: 0, best: false }))).toBe('acb');
    expect(order(sortRows(rows, measures, { column: 1, best: true }))).toBe('cab');
  });

  it('shows what weighs most and has a figure, in the order of the pack', () => {
    const total = [cell(13), cell(11), cell(null)];
    expect(columnsOf({ measures, total }, null).map(({ key }) => key)).toEqual(['calls', 'lost']);
    expect(columnsOf({ measures, total }, 'One')).toHaveLength(3);
  });
});
