import { useQueries } from '@tanstack/react-query';
import { call, type Answer } from '../../../platform/http/client.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { getMatrix } from '../../scorecard/index.ts';
import { writeValue } from '../../scorecard/ui/index.ts';
import { monthsFrom } from './grid-columns.ts';
import type { Column, Row } from './sheet/book.ts';

type MatrixRead = Answer<typeof getMatrix>;

const fresh_ms = 300_000;
const months_back = 3;

/** Whose figures are asked for: a person’s own, or a team’s. */
export interface Whose {
  subject: 'person' | 'team';
  id: string;
}

/** What people and teams reached in the three months before, for orientation beside their targets. */
export function useLately(whose: readonly Whose[], measures: readonly string[], period: string) {
  const format = useFormat();
  const first = Temporal.PlainDate.from(`${period}-01`).subtract({ months: months_back }).toString().slice(0, 7);
  const months = monthsFrom(first, months_back);
  const asked = months.flatMap((month) => whose.map((one) => ({ month, one })));
  const found = useQueries({
    queries: asked.map(({ month, one }) => {
      const query = { ...one, period: month, keys: measures.join(',') };
      return {
        queryKey: ['scorecard', 'lately', query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          call<typeof getMatrix>('GET', '/api/v1/scorecard/matrix', { query, signal }),
        staleTime: fresh_ms,
        enabled: measures.length > 0,
      };
    }),
  });
  const figure = (read: MatrixRead, row: Row, measure: string): string | null => {
    const at = read.measures.findIndex(({ key }) => key === measure);
    const own = row.kind === 'team' ? read.total : read.rows.find(({ person }) => person.id === row.id)?.cells;
    const cell = own?.[at];
    return cell?.value == null ? null : writeValue(read.measures[at]!.unit, cell.value, format);
  };
  const inMonth = (month: string, row: Row, { measure }: Column): string | null => {
    const subject = row.kind === 'team' ? row.id : row.team_id;
    const at = asked.findIndex((each) => each.month === month && (each.one.id === row.id || each.one.id === subject));
    const read = found[at]?.data;
    return read ? figure(read, row, measure.key) : null;
  };
  const named = (month: string): string =>
    Temporal.PlainDate.from(`${month}-01`).toLocaleString(format.locale, { month: 'short' });
  const said = (month: string, row: Row, column: Column): string | null => {
    const value = inMonth(month, row, column);
    return value === null ? null : `${named(month)} ${value}`;
  };
  return {
    before: (row: Row, column: Column) => said(months.at(-1)!, row, column),
    lately: (row: Row, column: Column) => months.flatMap((month) => said(month, row, column) ?? []).join(' · '),
  };
}
