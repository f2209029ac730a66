import { LineChart } from '../../../platform/ui/chart/chart.tsx';
import { dateFormatter } from '../../../platform/ui/format/formatters.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { writeValue } from './figure-words.ts';
import type { Explained } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';

/** How the figure came about over its period, beside where it should have been. */
export function ExplainCourse({ explained: { course, card } }: { explained: Explained }) {
  const say = useScorecardSay();
  const format = useFormat();
  if (course.length < 2) return null;
  const unit = card.course === 'level' ? card.unit : card.unit_counted;
  const label = dateFormatter(format.locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  const pace = course.some((point) => point.pace !== null);
  return (
    <LineChart
      height={150}
      data={{
        title: say('explain.course'),
        labels: course.map(({ day }) => label.format(Date.parse(day))),
        series: [
          { name: say('explain.figure'), values: course.map(({ value }) => value) },
          ...(pace
            ? [
                {
                  name: say(card.course === 'level' ? 'explain.at-target' : 'explain.pace'),
                  values: course.map((point) => point.pace),
                  tone: 'neutral' as const,
                  dashed: true,
                },
              ]
            : []),
        ],
        write: (value) => writeValue(unit, value, format),
      }}
    />
  );
}
