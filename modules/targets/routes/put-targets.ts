import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { Problem, type Fault } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { measureByKey } from '../../../catalogue/measures/index.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { daysOfMonth } from '../month.ts';
import { readSettable } from '../read-settable.ts';
import { month } from './get-targets.ts';

const most_percent = 1_000;

export const putTargets = route({
  method: 'PUT',
  path: '/api/v1/targets',
  permission: 'targets.set',
  summary: 'Sets or takes back targets of people below the caller, many at once and all or none',
  tag: 'Targets',
  body: z.strictObject({
    id: z.uuid().meta({ description: 'New for every change; the same change sent twice counts once' }),
    period: month,
    cells: z
      .array(
        z.strictObject({
          measure: z.string().max(80),
          subject: z.uuid().meta({ description: 'The person or the team' }),
          value: z.number().min(0).max(1e12).nullable().meta({ description: 'As people write it; null takes it back' }),
        }),
      )
      .min(1)
      .max(2_000),
  }),
  answer: z.object({ set: z.number().int() }),
  async handle({ body, caller }, app) {
    const { people, teams } = await inTenant(app.sql, caller.tenant, (tx) =>
      readSettable(tx, caller, daysOfMonth(body.period)),
    );
    const persons = new Map(people.filter(({ may_set }) => may_set).map(({ id, key }) => [id, key]));
    const groups = new Map(teams.map(({ id, key }) => [id, key]));
    const faults: Fault[] = [];
    const facts = body.cells.map(({ measure: key, subject, value }, index): NewFact => {
      const where = `body.cells[${index}]`;
      const measure = measureByKey.get(key);
      const [person, team] = [persons.get(subject), groups.get(subject)];
      if (!measure) faults.push({ where: `${where}.measure`, what: `"${key}" is no measure.` });
      if (person === undefined && team === undefined)
        faults.push({ where: `${where}.subject`, what: 'is nobody whose targets you set.' });
      if (measure?.unit === 'percent' && value !== null && value > most_percent)
        faults.push({ where: `${where}.value`, what: 'is a percentage; write 80 for 80 %.' });
      return {
        type: 'target.set',
        happenedAt: app.now(),
        source: 'kept',
        externalId: `targets/${body.id}/${key}/${subject}`,
        channel: caller.via === 'session' ? 'screen' : 'api',
        actor: caller.person,
        payload: { measure: key, period: body.period, value, ...(person === undefined ? { team } : { person }) },
      };
    });
    if (faults.length > 0)
      throw new Problem(
        'not-valid',
        `Nothing was set: ${faults
          .map((one) => `${one.where} ${one.what}`)
          .slice(0, 5)
          .join(' ')}`,
        faults,
      );
    const results = await app.recorder.record(caller.tenant, facts);
    const refused = results.flatMap((result, index) =>
      result.status === 'refused' ? [{ where: `body.cells[${index}]`, what: result.reason }] : [],
    );
    if (refused.length > 0)
      throw new Problem('not-valid', `${refused.length} targets were refused: ${refused[0]!.what}`, refused);
    return { set: results.length };
  },
});
