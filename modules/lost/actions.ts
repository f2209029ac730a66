import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { screenFact } from '../actions/index.ts';
import { recordOrRefuse } from '../interactions/index.ts';
import { openContext, packAt } from '../organisation/index.ts';
import { seesPerson, visiblePeople } from '../people/index.ts';
import { readLosses } from './read-losses.ts';

export interface AnalysisForm {
  id: string;
  reason: string;
  text: string;
  lesson?: string | undefined;
  winBack?: boolean | null | undefined;
  /** What is tried to win them back: whose it is, what, by when (ISO with offset). */
  plan?: { owner: string; text: string; by: string } | undefined;
}

interface Names {
  of: 'lost' | 'irate';
  account: string;
  me: string | null;
  owner: string | null;
  lesson: boolean;
}

/** What facts call everybody; and whether the lesson is new, so that a word put right isn't shared twice. */
const namesOf = (app: App, caller: Caller, account: string, form: AnalysisForm): Promise<Names> =>
  inTenant(app.sql, caller.tenant, async (tx) => {
    const people = await visiblePeople(tx, caller);
    const [loss] = await readLosses(tx, caller.tenant, { from: 0, to: app.now() + 1, people, account, limit: 1 });
    if (!loss) throw notFound('lost or irate customer');
    const { pack } = packAt(await openContext(tx, caller.tenant), app.now());
    const reasons = (pack.taxonomies['loss-reasons'] ?? []).map(({ key }) => key);
    if (reasons.length > 0 && !reasons.includes(form.reason))
      throw new Problem('not-valid', 'The pack has no such reason.', [
        { where: 'body.reason', what: `Give one of ${reasons.join(', ')}.` },
      ]);
    if (form.plan && !(await seesPerson(tx, caller, form.plan.owner))) throw notFound('person');
    const rows = await tx<{ id: string; key: string }[]>`
      select id, key from person where tenant_id = ${caller.tenant} and id = any(${[caller.person, form.plan?.owner ?? null].filter((id) => id !== null)}::uuid[])
      union all select id, key from account where tenant_id = ${caller.tenant} and id = ${account}`;
    if (form.plan && !rows.some(({ id }) => id === form.plan!.owner)) throw notFound('person');
    const key = (id: string | null | undefined) => rows.find((row) => row.id === id)?.key ?? null;
    const lesson = Boolean(form.lesson) && form.lesson !== loss.analysis?.lesson;
    return { of: loss.kind, account: key(account)!, me: key(caller.person), owner: key(form.plan?.owner), lesson };
  });

/**
 * Writes down why a customer left or is irate. A lesson goes into the library of learnings; a plan to win them back
 * becomes an action with an owner and a clock.
 */
export const analyse = async (app: App, caller: Caller, account: string, form: AnalysisForm): Promise<void> => {
  const names = await namesOf(app, caller, account, form);
  const now = app.now();
  if (form.plan && Date.parse(form.plan.by) <= now)
    throw new Problem('not-valid', 'The time is past already.', [
      { where: 'body.plan.by', what: 'Give a time to come.' },
    ]);
  const facts: NewFact[] = [
    screenFact(caller, now, 'loss.analysed', form.id, {
      ...{ account: names.account, of: names.of, reason: form.reason, text: form.text, person: names.me },
      ...{ lesson: form.lesson ?? null, win_back: form.winBack ?? null },
    }),
  ];
  if (names.lesson && names.me)
    facts.push(
      screenFact(caller, now, 'learning.shared', `loss/${form.id}`, {
        ...{ person: names.me, kind: 'bad', text: form.lesson!, account: names.account },
      }),
    );
  if (form.plan && names.owner)
    facts.push(
      screenFact(caller, now, 'action.agreed', `win-back/${form.id}`, {
        ...{ action: `win-back-${form.id}`, person: names.owner, account: names.account, kind: 'win-back' },
        ...{ text: form.plan.text, by: form.plan.by },
      }),
    );
  await recordOrRefuse(app, caller, facts);
};
