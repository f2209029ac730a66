import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { idOf } from '../../../platform/ledger/identity.ts';
import { tellPeople } from '../../notices/index.ts';
import { daysOfMonth } from '../month.ts';
import { readSettable } from '../read-settable.ts';
import { sayTargets } from '../say-targets.ts';
import { readApprovers } from '../store-proposals.ts';
import { proposedWords } from '../words.ts';
import { month } from './get-targets.ts';

export const proposeTargets = route({
  method: 'POST',
  path: '/api/v1/targets/proposals',
  permission: 'targets.propose',
  summary: 'Proposes own targets, or those of the own team, to whoever is above',
  tag: 'Targets',
  body: z.strictObject({
    id: z.uuid().meta({ description: 'New for every proposal; the same one sent twice counts once' }),
    period: month,
    note: z.string().trim().max(500).optional().meta({ description: 'Why, for whoever answers' }),
    cells: z
      .array(
        z.strictObject({
          measure: z.string().max(80),
          subject: z.uuid().meta({ description: 'The caller, or a team that the caller leads' }),
          value: z.number().min(0).max(1e12).meta({ description: 'As people write it' }),
        }),
      )
      .min(1)
      .max(500),
  }),
  answer: z.object({ proposed: z.number().int() }),
  async handle({ body: { id, period, note, cells }, caller }, app) {
    const settable = await inTenant(app.sql, caller.tenant, (tx) => readSettable(tx, caller, daysOfMonth(period)));
    const subjects = [...settable.people, ...settable.teams].filter(({ way }) => way === 'propose');
    const own = new Set(subjects.map((each) => each.id));
    if (cells.some(({ subject }) => !own.has(subject))) throw notFound('person or team of yours');
    const said = { id, period, cells: cells.map((cell) => ({ ...cell, more: note ? { note } : {} })) };
    const allowed = { subjects, who: 'is nobody whose targets you propose.' };
    const proposed = await sayTargets(app, caller, 'target.proposed', said, allowed);
    await inTenant(app.sql, caller.tenant, async (tx) => {
      const asked = [...new Set(cells.map(({ subject }) => subject))];
      const approvers = await readApprovers(tx, caller.tenant, asked);
      const counts = Map.groupBy(cells, ({ subject }) => approvers.get(subject));
      const notices = [...counts].flatMap(([person, own]) =>
        person === undefined
          ? []
          : {
              id: idOf(caller.tenant, 'notice', `target-proposed/${id}/${person}`),
              ...{
                person,
                at: app.now(),
                kind: 'target-proposed',
                text: proposedWords(caller.name, own.length, period),
              },
            },
      );
      await tellPeople(tx, caller.tenant, notices);
    });
    return { proposed };
  },
});
