import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

/** Puts an empty chart into an element. This file is the only one that brings ECharts, and only when a chart is on the page. */
export function openChart(element: HTMLElement) {
  return init(element, null, { renderer: 'canvas' });
}
