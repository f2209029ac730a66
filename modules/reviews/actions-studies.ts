import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { screenFact } from '../actions/index.ts';
import { recordOrRefuse } from '../interactions/index.ts';
import { seesPerson } from '../people/index.ts';
import { readStudies } from './read-studies.ts';
import { keysOf } from './store.ts';

export interface StudyForm {
  id: string;
  /** Whose case it was; the caller's when left out. */
  person?: string | undefined;
  account?: string | undefined;
  kind: 'renewed-at-risk' | 'low-to-high' | 'hard-case' | 'other';
  about?: string | undefined;
  title: string;
  done: string;
  learnt?: string | undefined;
}

/** Tells how a case went well. One's own, or that of somebody whose work one sees. */
export const tellStudy = async (app: App, caller: Caller, form: StudyForm): Promise<void> => {
  const person = form.person ?? caller.person;
  if (!person) throw new Problem('forbidden', 'This sign-in belongs to nobody of a team; say whose case it was.');
  const keys = await inTenant(app.sql, caller.tenant, async (tx) => {
    if (!(await seesPerson(tx, caller, person))) throw notFound('person');
    if (form.account) {
      const [row] = await tx<{ owner: string | null }[]>`
        select owner_id as owner from account where tenant_id = ${caller.tenant} and id = ${form.account}`;
      if (!row || (row.owner && !(await seesPerson(tx, caller, row.owner)))) throw notFound('account');
    }
    return keysOf(tx, caller.tenant, { people: [person], accounts: form.account ? [form.account] : [] });
  });
  if (!keys.has(person)) throw notFound('person');
  const payload = {
    ...{ study: form.id, person: keys.get(person), account: form.account ? keys.get(form.account) : null },
    ...{ kind: form.kind, about: form.about ?? null, title: form.title, done: form.done, learnt: form.learnt ?? null },
  };
  await recordOrRefuse(app, caller, [screenFact(caller, app.now(), 'case-study.told', form.id, payload)]);
};

/** Holds a case study up as a model for the others, or takes the mark back. */
export const markStudy = async (
  app: App,
  caller: Caller,
  study: string,
  form: { id: string; model: boolean },
): Promise<void> => {
  const found = await inTenant(app.sql, caller.tenant, (tx) => readStudies(tx, caller.tenant, { study, limit: 1 }));
  if (!found[0]) throw notFound('case study');
  const payload = { study, model: form.model };
  await recordOrRefuse(app, caller, [screenFact(caller, app.now(), 'case-study.marked', form.id, payload)]);
};
