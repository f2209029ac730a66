import { z } from 'zod';
import { measureByKey } from '../../../catalogue/measures/index.ts';
import { localDate, workingDaysBetween } from '../../../maths/calendar/index.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { calendarOf, openContext, packAt } from '../../organisation/index.ts';
import { daysOfMonth } from '../month.ts';
import { readNamesOf, readSettable } from '../read-settable.ts';
import { daysThere } from '../days-there.ts';
import { mayAnswer, stateOf } from '../proposal.ts';
import { readProposals } from '../store-proposals.ts';
import { readTargets } from '../read-targets.ts';
import { addsUp } from '../roll-down.ts';

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is a month like 2026-11');

const way = z.enum(['set', 'propose']).nullable().meta({
  description: 'How the caller brings a target about: sets it, proposes it to whoever is above, or only looks at it',
});

const proposal = z.object({
  measure: z.string(),
  subject: z.string(),
  value: z.number().nullable(),
  note: z.string().nullable(),
  state: z.enum(['proposed', 'approved', 'changed', 'returned']),
  by: z.string().nullable(),
  at: z.number().int(),
  agreed: z.number().nullable(),
  answer_note: z.string().nullable(),
  answered_by: z.string().nullable(),
  may_answer: z.boolean(),
});

export const getTargets = route({
  method: 'GET',
  path: '/api/v1/targets',
  permission: 'measures.read',
  summary: 'What people and teams are to reach in a month, by measure',
  tag: 'Targets',
  query: z.strictObject({ period: month.optional(), team: z.uuid().optional() }),
  answer: z.object({
    period: z.string(),
    working_days: z.number().int(),
    me: z.string().nullable(),
    teams: z.array(z.object({ id: z.string(), name: z.string(), parent_id: z.string().nullable(), way })),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        team_id: z.string().nullable(),
        accounts: z.number(),
        working_days: z.number().int().meta({ description: 'Of the month, while the person is there' }),
        way,
      }),
    ),
    measures: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        unit: z.string(),
        direction: z.enum(['up', 'down']),
        group: z.string(),
        weight: z.number(),
        adds_up: z.boolean().meta({ description: 'A team’s target is the sum of its people’s' }),
        benchmark: z.number().nullable(),
      }),
    ),
    cells: z.array(
      z.object({
        measure: z.string(),
        subject: z.string().meta({ description: 'The person or the team' }),
        value: z.number().meta({ description: 'As people write it: 80 for 80 %' }),
        set_by: z.string().nullable(),
        set_at: z.number().int(),
      }),
    ),
    proposals: z.array(proposal),
  }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      const now = app.now();
      const period = query.period ?? localDate(context.organisation.zone, now).slice(0, 7);
      const days = daysOfMonth(period);
      const version = packAt(context, now);
      const { people: all, teams } = await readSettable(tx, caller, days);
      if (query.team && !teams.some(({ id }) => id === query.team)) throw notFound('team');
      const people = query.team ? all.filter(({ team_id }) => team_id === query.team) : all;
      const shown = [...people, ...teams].map(({ id }) => id);
      const rows = await readTargets(tx, caller.tenant, period, shown);
      const proposed = await readProposals(tx, caller.tenant, period, shown);
      const named = [
        ...rows.map((row) => row.set_by),
        ...proposed.flatMap((row) => [row.proposed_by, row.answered_by]),
      ];
      const names = await readNamesOf(
        tx,
        caller.tenant,
        named.filter((id) => id !== null),
      );
      const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
      const calendar = calendarOf(context, version);
      const settable = new Set([...people, ...teams].filter(({ way }) => way === 'set').map(({ id }) => id));
      return {
        period,
        working_days: workingDaysBetween(calendar, days.from, days.to),
        me: caller.person,
        teams,
        people: people.map((person) => ({ ...person, working_days: daysThere(calendar, person, days) })),
        proposals: proposed.map((row) => ({
          ...{ measure: row.measure, subject: row.subject_id, value: row.value, note: row.note },
          ...{ state: stateOf(row)!, by: nameOf(row.proposed_by), at: row.proposed_at! },
          ...{ agreed: row.agreed, answer_note: row.answer_note, answered_by: nameOf(row.answered_by) },
          may_answer:
            stateOf(row) === 'proposed' && settable.has(row.subject_id) && mayAnswer(caller.person, row.proposed_by),
        })),
        measures: version.pack.measures.flatMap(({ measure: key, benchmark, group, weight }) => {
          const measure = measureByKey.get(key);
          if (!measure || measure.shape.kind === 'index') return [];
          const { name, unit, direction } = measure;
          return [{ key, name, unit, direction, group, weight, adds_up: addsUp(measure), benchmark }];
        }),
        cells: rows.map(({ measure, subject_id, value, set_by, set_at }) => ({
          measure,
          subject: subject_id,
          value,
          set_by: nameOf(set_by),
          set_at,
        })),
      };
    }),
});
