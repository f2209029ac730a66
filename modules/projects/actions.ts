import { startOfLocalDay } from '../../maths/calendar/index.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { recordOrRefuse } from '../interactions/index.ts';
import { asPerson, keyOfAccount, keysOfOwners, openProject, saying } from './actions-name.ts';
import type { DescribeForm, EndForm, ProjectForm, StepChange, StepForm } from './forms.ts';

/** Starts a project with its first steps. Answers its id. */
export const startProject = async (app: App, caller: Caller, form: ProjectForm): Promise<string> => {
  const me = asPerson(caller);
  const owner = form.owner ?? me;
  const owners = form.milestones.map((step) => step.owner ?? owner);
  const { keys, account } = await inTenant(app.sql, caller.tenant, async (tx) => ({
    keys: await keysOfOwners(tx, caller, [owner, ...owners]),
    account: form.account ? await keyOfAccount(tx, caller, form.account) : null,
  }));
  const say = saying(app, caller, form.id);
  const of = { project: form.id, account };
  await recordOrRefuse(app, caller, [
    say('project.started', 'started', { ...of, person: keys.get(owner), name: form.name, aim: form.aim }),
    ...form.milestones.map((step, i) =>
      say('project.milestone-set', step.id, {
        ...{ ...of, milestone: step.id, person: keys.get(owners[i]!) },
        ...{ text: step.text, by: step.by },
      }),
    ),
  ]);
  return idOf(caller.tenant, 'project', form.id);
};

/** Says what a project is called, what for, and whose it is: what was said before is corrected. */
export const describeProject = async (app: App, caller: Caller, id: string, form: DescribeForm): Promise<void> => {
  const { project, keys } = await inTenant(app.sql, caller.tenant, async (tx) => {
    const { project: found } = await openProject(tx, caller, id);
    return { project: found, keys: await keysOfOwners(tx, caller, [form.owner], found.people) };
  });
  const payload = { project: project.key, account: project.accountKey, person: keys.get(form.owner) };
  const said = saying(app, caller, form.id)(
    'project.started',
    'described',
    { ...payload, name: form.name, aim: form.aim },
    project.startedFact,
  );
  await recordOrRefuse(app, caller, [{ ...said, happenedAt: project.startedAt }]);
};

/** Adds a step to a project that is under way. */
export const addStep = async (app: App, caller: Caller, id: string, form: StepForm): Promise<void> => {
  const me = asPerson(caller);
  const owner = form.owner ?? me;
  const { project, keys } = await inTenant(app.sql, caller.tenant, async (tx) => ({
    project: (await openProject(tx, caller, id)).project,
    keys: await keysOfOwners(tx, caller, [owner]),
  }));
  if (project.state !== 'open') throw new Problem('conflict', 'This project has ended. Start another one.');
  await recordOrRefuse(app, caller, [
    saying(app, caller, form.id)('project.milestone-set', form.id, {
      ...{ project: project.key, account: project.accountKey, milestone: form.id },
      ...{ person: keys.get(owner), text: form.text, by: form.by },
    }),
  ]);
};

/** Does, moves, drops a step, or says anew what it is and whose. */
export const changeStep = async (
  app: App,
  caller: Caller,
  at: { project: string; milestone: string },
  form: StepChange,
): Promise<void> => {
  const { project, step, keys } = await inTenant(app.sql, caller.tenant, async (tx) => {
    const { project: found, steps } = await openProject(tx, caller, at.project);
    const own = steps.find(({ id }) => id === at.milestone);
    if (!own) throw new Problem('not-found', 'There is no such step in this project.');
    const wanted = form.do === 'describe' ? form.owner : caller.person;
    return { project: found, step: own, keys: await keysOfOwners(tx, caller, [wanted], found.people) };
  });
  if (step.state !== 'open' && form.do !== 'describe')
    throw new Problem('conflict', step.state === 'done' ? 'This step is done already.' : 'This step was dropped.');
  const me = caller.person ? keys.get(caller.person) : null;
  const of = { project: project.key, account: project.accountKey, milestone: step.key };
  const say = saying(app, caller, form.id);
  if (form.do === 'describe') {
    if (!step.setFact) throw new Problem('conflict', 'This step was not entered here and can’t be described anew.');
    const payload = { ...of, person: keys.get(form.owner), text: form.text, by: step.by };
    const described = say('project.milestone-set', 'described', payload, step.setFact);
    await recordOrRefuse(app, caller, [{ ...described, happenedAt: step.clock?.openedAt ?? app.now() }]);
    return;
  }
  const facts = {
    done: () => say('project.milestone-done', 'done', { ...of, person: me, note: 'note' in form ? form.note : null }),
    move: () =>
      say('project.milestone-moved', 'moved', {
        ...{ ...of, person: me, reason: 'reason' in form ? form.reason : null },
        to: new Date(startOfLocalDay(caller.zone, 'to' in form ? form.to : step.by)).toISOString(),
      }),
    drop: () =>
      say('project.milestone-dropped', 'dropped', { ...of, person: me, reason: 'reason' in form ? form.reason : null }),
  };
  await recordOrRefuse(app, caller, [facts[form.do]()]);
};

/** Closes or gives up a project; what is still open of it is dropped with it. */
export const endProject = async (app: App, caller: Caller, id: string, form: EndForm): Promise<void> => {
  const { project, steps, keys } = await inTenant(app.sql, caller.tenant, async (tx) => ({
    ...(await openProject(tx, caller, id)),
    keys: await keysOfOwners(tx, caller, [caller.person]),
  }));
  if (project.state !== 'open') throw new Problem('conflict', 'This project has ended already.');
  const me = caller.person ? keys.get(caller.person) : null;
  const of = { project: project.key, account: project.accountKey, person: me };
  const say = saying(app, caller, form.id);
  const reason = form.do === 'cancel' ? form.reason : form.note;
  await recordOrRefuse(app, caller, [
    ...steps
      .filter(({ state }) => state === 'open')
      .map((step) => say('project.milestone-dropped', `dropped/${step.id}`, { ...of, milestone: step.key, reason })),
    form.do === 'close'
      ? say('project.closed', 'closed', { ...of, note: form.note })
      : say('project.cancelled', 'cancelled', { ...of, reason: form.reason }),
  ]);
};

/** Takes back what was done to a project under one id, with all that was done with it. */
export const takeBack = async (app: App, caller: Caller, id: string, did: string): Promise<void> => {
  const { project, rows } = await inTenant(app.sql, caller.tenant, async (tx) => {
    const { project: found } = await openProject(tx, caller, id);
    const told = await tx<{ id: string }[]>`
      select f.id from project p cross join unnest(p.facts) as told(id)
      join fact f on f.tenant_id = p.tenant_id and f.id = told.id::uuid
      where p.tenant_id = ${caller.tenant} and p.id = ${id} and f.source = 'kept' and f.corrects is null
        and starts_with(f.external_id, ${`project/${did}/`})`;
    return { project: found, rows: told };
  });
  if (rows.length === 0) throw new Problem('not-found', 'There is nothing of that to take back.');
  await recordOrRefuse(
    app,
    caller,
    rows.map((row) => ({
      type: 'fact.withdrawn',
      happenedAt: app.now(),
      source: 'kept',
      externalId: `withdraw/${row.id}`,
      channel: 'screen' as const,
      actor: caller.person,
      payload: { fact: row.id, account: project.accountKey, reason: 'Taken back' },
    })),
  );
};
