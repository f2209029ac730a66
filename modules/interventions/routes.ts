import { z } from 'zod';
import { localDate } from '../../maths/calendar/index.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { cursorOf, nextPage, openCursor, paging } from '../../platform/http/page.ts';
import { notValid, Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { openContext, packAt } from '../organisation/index.ts';
import { periodOf, readPeriod, readSubject } from '../scorecard/index.ts';
import { rankedList } from './list.ts';
import { type CohortRow, readDetails, type RowDetails } from './read-cohort.ts';
import { type Ranked, standingOf } from './ranked.ts';
import { band, effect, learnt, row, standing, tested } from './shapes.ts';
import { readStudy } from './store-study.ts';
import { targetOf } from './target.ts';

const talked_within_ms = 90 * 86_400_000;

const showRow = (ranked: Ranked<CohortRow>, details: RowDetails | undefined): z.input<typeof row> => {
  const { row: of, snapshot } = ranked;
  const { id, name, tier, products, happiness } = of;
  return {
    account: { id, name, tier, products, happiness, band: of.band },
    holder: { id: of.holder, name: of.holderName ?? '' },
    state: ranked.state,
    chance: ranked.chance,
    like: ranked.like,
    alike: ranked.alike,
    place: snapshot.place,
    trend: snapshot.trend,
    short: snapshot.short,
    use: of.use,
    trained: of.trained,
    modules: details?.modules ?? 0,
    lastTalkAt: details?.lastTalkAt ?? null,
    plannedAt: details?.plannedAt ?? null,
  };
};

export const getInterventions = route({
  method: 'GET',
  path: '/api/v1/interventions',
  permission: 'measures.read',
  summary:
    'Who can still move a band this month, ranked by how likely, with the reason, and what would reach the target',
  tag: 'Interventions',
  query: z.strictObject({
    subject: z.enum(['person', 'team', 'organisation']).optional(),
    id: z.uuid().optional().meta({ description: 'The person or the team; the caller’s own unless told' }),
    period: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is no month: write 2026-11')
      .optional(),
    list: z
      .enum(['up', 'down'])
      .default('up')
      .meta({ description: 'Low users who may rise, or high users who may drop' }),
    ...paging,
  }),
  answer: z.object({
    subject: z.object({
      kind: z.enum(['person', 'team', 'organisation']),
      id: z.string().nullable(),
      name: z.string(),
      people: z.number().int(),
    }),
    month: z.object({ key: z.string(), opens: z.number().int(), closes: z.number().int(), over: z.boolean() }),
    list: z.enum(['up', 'down']),
    from: band,
    to: band,
    threshold: z.number(),
    bands: z.array(band),
    metric: z.string(),
    modules: z.number().int(),
    target: z.number().nullable().meta({ description: 'Of the measure: 0.6 is 60 %' }),
    standing,
    learnt,
    items: z.array(row),
    ...nextPage,
  }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      const now = app.now();
      const today = localDate(context.organisation.zone, now);
      const period = (query.period ? readPeriod(query.period) : null) ?? periodOf('month', today);
      if (period.from > today) throw notValid('query.period', 'That month has not begun; nobody can be ranked yet.');
      const subject = await readSubject(tx, context, caller, query, period);
      const { pack } = packAt(context, now);
      const people = subject.people.map(({ id }) => id);
      const found = await rankedList(tx, context, { people, first: period.from, direction: query.list, now });
      if (!found)
        throw new Problem(
          'not-found',
          'The measures ask for moves between low and high; the pack’s bands have no such move.',
        );
      const { course, month, over, rows, study } = found;
      const target = await targetOf(tx, context, { subject, period, now, measure: course.measure });
      const purpose = `interventions/${caller.tenant}`;
      const last = query.cursor ? openCursor(app.settings.secret, purpose, query.cursor)[0] : null;
      const begin = last === null ? 0 : rows.findIndex((one) => one.row.id === last) + 1;
      const page = rows.slice(begin, begin + query.limit);
      const details = await readDetails(
        tx,
        caller.tenant,
        page.map((one) => one.row.id),
        { from: now - talked_within_ms, at: Math.min(now, month.closes) },
      );
      const byId = new Map(details.map((one) => [one.id, one]));
      const more = begin + page.length < rows.length;
      const { at, months, accounts, sampled } = study;
      return {
        subject: { kind: subject.kind, id: subject.id, name: subject.name, people: people.length },
        month: { ...month, over },
        list: query.list,
        from: course.from,
        to: course.to,
        threshold: course.threshold,
        bands: pack.usage.bands.toSorted((a, b) => a.from - b.from),
        metric: pack.usage.metric,
        modules: pack.modules.length,
        target,
        standing: standingOf(rows, course, target, over),
        learnt: { at, months, accounts, sampled },
        items: page.map((one) => showRow(one, byId.get(one.row.id))),
        next: more ? cursorOf(app.settings.secret, purpose, [page.at(-1)!.row.id]) : null,
      };
    }),
});

export const getProof = route({
  method: 'GET',
  path: '/api/v1/interventions/proof',
  permission: 'measures.read',
  summary:
    'What talks about use did, against like accounts that nobody talked with; and how good the ranking of earlier months was',
  tag: 'Interventions',
  answer: z.object({
    bands: z.array(band),
    metric: z.string(),
    effects: z.array(z.object({ weeks: z.number().int(), bands: z.array(effect) })),
    up: tested,
    down: tested,
    learnt,
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      const now = app.now();
      const { usage } = packAt(context, now).pack;
      const bands = usage.bands.toSorted((a, b) => a.from - b.from);
      const { at, months, accounts, sampled, effects, backtest } = await readStudy(tx, context, now);
      return {
        bands,
        metric: usage.metric,
        effects: effects.map((one) => ({
          weeks: one.weeks,
          bands: one.bands.map((of) => ({ ...of, band: bands[of.band]?.key ?? '' })),
        })),
        up: backtest.up,
        down: backtest.down,
        learnt: { at, months, accounts, sampled },
      };
    }),
});

export const interventionRoutes = [getInterventions, getProof];
