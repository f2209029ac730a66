import { expect, it } from 'vitest';
import { chartOption, type ChartColours } from './chart-option.ts';

const tones = { accent: 'a', green: 'g', amber: 'm', red: 'r', neutral: 'n' };
const colours: ChartColours = { text: 't', faint: 'f', line: 'l', font: 'Inter', tones };
const data = (count: number) => ({
  title: 'Calls',
  labels: ['Mon', 'Tue'],
  series: Array.from({ length: count }, (_, index) => ({ name: `s${index}`, values: [1, null] })),
  write: String,
});

it('bars stand on zero, lines may not', () => {
  expect(chartOption(data(1), 'bar', colours).yAxis.scale).toBe(false);
  expect(chartOption(data(1), 'line', colours).yAxis.scale).toBe(true);
});

it('names lines at their end only where there is more than one', () => {
  const named = (count: number) =>
    chartOption(data(count), 'line', colours).series.map((one) => 'endLabel' in one && one.endLabel.show);
  expect(named(1)).toEqual([false]);
  expect(named(2)).toEqual([true, true]);
});

it('draws an interval as a floor and its height', () => {
  const one = { ...data(1), series: [{ name: 'forecast', values: [4, 5], interval: [[3, 6], null] as const }] };
  const [floor, height] = chartOption(one, 'line', colours).series;
  expect(floor?.data).toEqual([3, null]);
  expect(height?.data).toEqual([3, null]);
});
