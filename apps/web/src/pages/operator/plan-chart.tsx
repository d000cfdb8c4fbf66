import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useCodes } from '../../api/codes.js';
import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { groupBy } from '../../ui/group-by.js';
import { useTheme } from '../../ui/theme.js';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface PlanChartProps {
  readonly sessions: readonly {
    readonly startsAt: string;
    readonly venue: { readonly regionCode: string } | null;
  }[];
}

const COLOURS = [
  '#0b5c6b',
  '#d9722e',
  '#3a8fb7',
  '#8a6bbe',
  '#5d9c59',
  '#c2a02b',
  '#b5526b',
  '#4b6b7a',
  '#7fb8a4',
  '#9c5a2e',
  '#5566aa',
  '#b9b08a',
];
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Sessions a month, stacked by city. The table under it says the same. */
export function PlanChart({ sessions }: PlanChartProps) {
  const { t, date } = useWords();
  const { label } = useCodes('REGION');
  const theme = useTheme();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const chart = init(box.current, null, { renderer: 'svg' });
    const ink = theme === 'dark' ? '#c9d6da' : '#33474f';
    const byCity = groupBy(sessions, ({ venue }) => (venue ? `${venue.regionCode.slice(0, 4)}00` : ''));
    chart.setOption({
      color: COLOURS,
      textStyle: { color: ink, fontFamily: 'inherit' },
      tooltip: { trigger: 'axis' },
      legend: { bottom: 0, textStyle: { color: ink }, type: 'plain' },
      grid: { left: 36, right: 8, top: 16, bottom: 72 },
      xAxis: {
        type: 'category',
        data: MONTHS.map((month) => date(`2026-${String(month).padStart(2, '0')}-01`, 'month')),
      },
      yAxis: { type: 'value', minInterval: 1 },
      series: [...byCity].map(([city, held]) => ({
        name: city ? label(city) : t('plan.online'),
        type: 'bar',
        stack: 'year',
        data: MONTHS.map(
          (month) => held.filter(({ startsAt }) => Number(dayOf(startsAt).slice(5, 7)) === month).length,
        ),
      })),
    });
    const resize = new ResizeObserver(() => {
      chart.resize();
    });
    resize.observe(box.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [sessions, theme, label, date, t]);
  return <div ref={box} className="chart" role="img" aria-label={t('plan.chart')} />;
}
