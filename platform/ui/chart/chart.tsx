import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import styles from './chart.module.css';
import type { ChartData } from './chart-data.ts';
import { chartOption, type ChartColours } from './chart-option.ts';
import { ChartTable } from './chart-table.tsx';
import type { openChart } from './draw.ts';

type Drawn = ReturnType<typeof openChart>;

interface ChartProps {
  data: ChartData;
  height?: number;
}

export const BarChart = (props: ChartProps) => <Chart kind="bar" {...props} />;
export const LineChart = (props: ChartProps) => <Chart kind="line" {...props} />;

/** A chart in the page's colours, with the same figures as a table for those who do not see it. */
function Chart({ kind, data, height = 200 }: ChartProps & { kind: 'bar' | 'line' }) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Drawn | null>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const element = place.current!;
    let drawn: Drawn | null = null;
    let there = true;
    const resized = new ResizeObserver(() => drawn?.resize());
    void import('./draw.ts').then((drawing) => {
      if (!there) return;
      drawn = drawing.openChart(element);
      resized.observe(element);
      setChart(drawn);
    });
    return () => {
      there = false;
      resized.disconnect();
      drawn?.dispose();
    };
  }, []);
  useEffect(() => {
    if (chart && !chart.isDisposed()) chart.setOption(chartOption(data, kind, pageColours(place.current!)), true);
  }, [chart, data, kind, scheme]);
  return (
    <figure className={styles.chart}>
      <figcaption>{data.title}</figcaption>
      {/* The library owns this element's inside; React must put nothing there. */}
      <div ref={place} style={{ height }} aria-hidden="true" />
      <ChartTable data={data} />
    </figure>
  );
}

function pageColours(element: HTMLElement): ChartColours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour('text'),
    faint: colour('text-3'),
    line: colour('line-soft'),
    font: style.fontFamily,
    tones: {
      accent: colour('accent-ring'),
      green: colour('green'),
      amber: colour('amber'),
      red: colour('red'),
      neutral: colour('grey'),
    },
  };
}
