import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { idOf } from '../../../platform/ledger/identity.ts';
import { tellPeople } from '../../notices/index.ts';
import { daysOfMonth } from '../month.ts';
import { mayAnswer, stateOf } from '../proposal.ts';
import { readSettable } from '../read-settable.ts';
import { sayTargets } from '../say-targets.ts';
import { readProposals } from '../store-proposals.ts';
import { answeredWords } from '../words.ts';
import { month } from './get-targets.ts';

const answer = z.strictObject({
  measure: z.string().max(80),
  subject: z.uuid().meta({ description: 'The person or the team that the proposal is about' }),
  answer: z.enum(['approve', 'return']),
  value: z.number().min(0).max(1e12).optional().meta({ description: 'Another figure than the one that was proposed' }),
  note: z.string().trim().max(500).optional(),
});

export const answerProposals = route({
  method: 'POST',
  path: '/api/v1/targets/answers',
  permission: 'targets.set',
  summary: 'Agrees to proposed targets, with their figure or another, or gives them back with a note',
  tag: 'Targets',
  body: z.strictObject({
    id: z.uuid().meta({ description: 'New for every answer; the same one sent twice counts once' }),
    period: month,
    answers: z.array(answer).min(1).max(500),
  }),
  answer: z.object({ answered: z.number().int() }),
  async handle({ body: { id, period, answers }, caller }, app) {
    const { settable, proposals } = await inTenant(app.sql, caller.tenant, async (tx) => ({
      settable: await readSettable(tx, caller, daysOfMonth(period)),
      proposals: await readProposals(tx, caller.tenant, period, [...new Set(answers.map(({ subject }) => subject))]),
    }));
    const subjects = [...settable.people, ...settable.teams].filter(({ way }) => way === 'set');
    const visible = new Set(subjects.map((each) => each.id));
    const waiting = new Map(
      proposals
        .filter((row) => visible.has(row.subject_id) && stateOf(row) === 'proposed')
        .map((row) => [`${row.measure} ${row.subject_id}`, row]),
    );
    const cells = answers.map(({ measure, subject, answer: said, value, note }, at) => {
      const row = waiting.get(`${measure} ${subject}`);
      if (!row || !mayAnswer(caller.person, row.proposed_by))
        throw new Problem('not-valid', `body.answers[${at}]: no proposal waits there for your answer.`, [
          { where: `body.answers[${at}]`, what: 'no proposal waits there for your answer.' },
        ]);
      const agreed = said === 'return' ? null : (value ?? row.value);
      const how = agreed === null ? 'returned' : agreed === row.value ? 'approved' : 'changed';
      return { measure, subject, value: agreed, more: { answer: how, ...(note ? { note } : {}) }, how, row };
    });
    const allowed = { subjects, who: 'is nobody whose targets you set.' };
    const answered = await sayTargets(app, caller, 'target.answered', { id, period, cells }, allowed);
    const told = Map.groupBy(cells, ({ row }) => row.proposed_by);
    const notices = [...told].flatMap(([person, own]) =>
      person === null
        ? []
        : {
            id: idOf(caller.tenant, 'notice', `target-answered/${id}/${person}`),
            ...{ person, at: app.now(), kind: 'target-answered', text: answeredWords(caller.name, own, period) },
          },
    );
    await inTenant(app.sql, caller.tenant, (tx) => tellPeople(tx, caller.tenant, notices));
    return { answered };
  },
});
