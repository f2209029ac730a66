import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useTargetsSay } from '../targets-texts.ts';
import { type Column, monthWords, withUnit } from './book.ts';

/** The head of each column: the measure, or the month where one measure is spread over months; and the benchmark. */
export function ColumnHeads({ columns }: { columns: readonly Column[] }) {
  const say = useTargetsSay();
  const { locale, number } = useFormat();
  const months = new Set(columns.map(({ period }) => period)).size > 1;
  return (
    <thead>
      <tr>
        <th scope="col">{say('grid.person')}</th>
        {columns.map(({ key, measure: { name, unit, direction, benchmark }, period }) => {
          const value = benchmark === null ? '' : withUnit(unit, number(benchmark));
          const words = [
            direction === 'down' ? say('grid.limit') : '',
            value === '' ? (unit === 'percent' ? say('grid.unit') : '') : say('grid.benchmark', { value }),
          ];
          return (
            <th key={key} scope="col">
              {months ? monthWords(period, locale) : name}
              <small>{words.filter(Boolean).join(' ')}</small>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
