import { z } from 'zod';
import { localDate } from '../../../maths/calendar/index.ts';
import { route } from '../../../platform/http/route.ts';
import { packAt } from '../../organisation/index.ts';
import { headFigures, type HeadFigure } from '../head.ts';
import { periodOf, readPeriod, type Period } from '../period.ts';
import { readCards } from '../read-cards.ts';
import { card, instant, periodShape, subjectShape } from '../shapes.ts';
import { named, opened } from './open.ts';

function periodFor(over: HeadFigure['over'], today: string): Period {
  if (over !== 'days-30') return periodOf(over, today);
  const end = Temporal.PlainDate.from(today).add({ days: 1 });
  return readPeriod(`${end.subtract({ days: 30 })}..${end}`) ?? periodOf('month', today);
}

export const getTodayFigures = route({
  method: 'GET',
  path: '/api/v1/today/figures',
  permission: 'measures.read',
  summary: 'The few figures at the head of a person’s day, each over its own days',
  tag: 'Today',
  query: z.strictObject({ person: z.uuid().optional() }),
  answer: z.object({
    as_of: instant,
    subject: subjectShape,
    figures: z.array(z.object({ period: periodShape, card })),
  }),
  handle: ({ query, caller }, app) =>
    opened(app, caller, query.person ? { subject: 'person', id: query.person } : {}, async (all) => {
      const { tx, context, subject, now } = all;
      const today = localDate(context.organisation.zone, now);
      const found = await Promise.all(
        headFigures(packAt(context, now).pack).map(async ({ entry, over }) => {
          const period = periodFor(over, today);
          const [first] = await readCards(tx, context, subject, period, now, [entry.measure.key]);
          return first ? [{ period, card: first }] : [];
        }),
      );
      return { as_of: now, subject: named(subject), figures: found.flat() };
    }),
});
