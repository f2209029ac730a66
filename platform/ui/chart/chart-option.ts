import type { ChartData, Series } from './chart-data.ts';

/** Colours as the page has them now; a canvas cannot read CSS variables. */
export interface ChartColours {
  text: string;
  faint: string;
  line: string;
  font: string;
  tones: Record<NonNullable<Series['tone']>, string>;
}

/** The chart in ECharts' terms: zero-based bars, the series' name at its line's end instead of a legend. */
export function chartOption({ labels, series, write }: ChartData, kind: 'bar' | 'line', colours: ChartColours) {
  const text = { color: colours.faint, fontFamily: colours.font, fontSize: 12 };
  const named = series.length > 1 && kind === 'line';
  return {
    animation: false,
    textStyle: text,
    grid: {
      left: 4,
      right: named ? 88 : 12,
      top: 18,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? write(value) : '–'),
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      boundaryGap: kind === 'bar',
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      scale: kind === 'line',
      splitNumber: 3,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { ...text, formatter: (value: number) => write(value) },
    },
    series: series.flatMap((one) => [
      ...band(one, colours),
      kind === 'bar' ? bar(one, series, write, colours) : line(one, named, colours),
    ]),
  };
}

function bar(one: Series, all: readonly Series[], write: (value: number) => string, colours: ChartColours) {
  const room = all.length === 1 && one.values.length <= 16;
  return {
    type: 'bar',
    name: one.name,
    data: [...one.values],
    barMaxWidth: 44,
    itemStyle: { color: colours.tones[one.tone ?? 'accent'], borderRadius: [3, 3, 0, 0] },
    label: {
      show: room,
      position: 'top',
      color: colours.text,
      fontSize: 12,
      formatter: ({ value }: { value: number }) => write(value),
    },
  };
}

function line(one: Series, named: boolean, colours: ChartColours) {
  const color = colours.tones[one.tone ?? 'accent'];
  // A line that ends before the others has its name above its end: beside it the next line would run through the word.
  const over = one.values.at(-1) == null ? { align: 'right', offset: [-8, -14] } : {};
  return {
    type: 'line',
    name: one.name,
    data: [...one.values],
    showSymbol: false,
    lineStyle: { color, width: 2, type: one.dashed ? 'dashed' : 'solid' },
    itemStyle: { color },
    endLabel: { show: named, formatter: '{a}', color, fontSize: 12, distance: 6, ...over },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

/** An interval is an invisible floor with its height stacked on it. */
function band(one: Series, colours: ChartColours) {
  if (!one.interval) return [];
  const part = (data: (number | null)[], opacity: number) => ({
    type: 'line',
    data,
    stack: `interval ${one.name}`,
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    areaStyle: { color: colours.tones[one.tone ?? 'accent'], opacity },
    tooltip: { show: false },
  });
  return [
    part(
      one.interval.map((at) => at?.[0] ?? null),
      0,
    ),
    part(
      one.interval.map((at) => at && at[1] - at[0]),
      0.14,
    ),
  ];
}
