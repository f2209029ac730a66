import { useKitSay } from '../kit-texts.ts';
import type { ChartData } from './chart-data.ts';

/** What the chart shows, for a screen reader. */
export function ChartTable({ data: { title, labels, series, write } }: { data: ChartData }) {
  const say = useKitSay();
  return (
    <table className="only-for-readers">
      <caption>
        {title}. {say('chart.table')}
      </caption>
      <thead>
        <tr>
          <td />
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, index) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map(({ name, values }) => (
              <td key={name}>{values[index] == null ? '–' : write(values[index])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
