import { inTenant } from '../../../platform/db/tenant.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { idOf } from '../../../platform/ledger/identity.ts';
import { recordOrRefuse } from '../../interactions/index.ts';
import { tellPeople } from '../../notices/index.ts';
import { answerGround } from '../handover/answer-ground.ts';

export interface AnswerForm {
  id: string;
  handover: string;
  accounts: readonly string[];
  answer: 'accepted' | 'asked-back';
  reason: string;
}

/** The new holder's word on accounts that were handed over. Whoever handed them over is told when they are asked back. */
export const answerHandover = async (app: App, caller: Caller, form: AnswerForm): Promise<number> => {
  const { tenant, person } = caller;
  const now = app.now();
  if (!person) throw new Problem('forbidden', 'Only whoever the accounts were handed to can answer.');
  const { lines, key } = await inTenant(app.sql, tenant, (tx) => answerGround(tx, tenant, person, form));
  if (lines.length === 0 || !key) throw new Problem('not-found', 'These accounts were not handed to you.');
  await recordOrRefuse(
    app,
    caller,
    lines.map(({ account }) => ({
      type: 'handover.answered',
      happenedAt: now,
      source: 'kept',
      externalId: `handover-answer/${form.id}/${account}`,
      channel: 'screen' as const,
      actor: person,
      payload: { account, handover: form.handover, person: key, answer: form.answer, reason: form.reason },
    })),
  );
  const actor = lines[0]!.actor;
  if (form.answer === 'asked-back' && actor)
    await inTenant(app.sql, tenant, (tx) =>
      tellPeople(tx, tenant, [
        {
          id: idOf(tenant, 'notice', `handover/${form.handover}/asked/${form.id}`),
          person: actor,
          at: now,
          kind: 'handover',
          text: `${caller.name} asks to give ${lines.length === 1 ? '1 account' : `${lines.length} accounts`} back: ${form.reason}`,
        },
      ]),
    );
  return lines.length;
};
