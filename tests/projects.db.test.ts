import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fireSteps } from '../modules/commitments/index.ts';
import { openContext } from '../modules/organisation/index.ts';
import type { getProject, getProjects } from '../modules/projects/routes.ts';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import type { Answer } from '../platform/http/client.ts';
import type { today } from '../modules/today/routes.ts';
import { inTenant } from '../platform/db/tenant.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { startWorld, type World } from './sweep/world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const ask = async (
  who: 'account_manager' | 'lead' | 'agent',
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
) => {
  const answer = await world.a.clients[who].ask({ method, url, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json<unknown>() };
};
const seen = async (who: 'account_manager' | 'lead' | 'agent', id: string) =>
  (await ask(who, 'GET', `/api/v1/projects/${id}`)) as { status: number; body: Answer<typeof getProject> };
const start = async (steps: object[] = []) => {
  const id = randomUUID();
  const { status, body } = await ask('account_manager', 'POST', '/api/v1/projects', {
    ...{ id, name: 'Online booking', account: world.a.ids.account },
    milestones: steps.map((step) => ({ id: randomUUID(), ...step })),
  });
  expect(status).toBe(201);
  return { project: (body as { id: string }).id, did: id };
};

it('starts with its steps, each with its owner and its clock, and the same again counts once', async () => {
  const lead = idOf(world.a.tenant, 'person', 'lead');
  const { project, did } = await start([
    { text: 'Diary copied', by: day(8) },
    { text: 'Staff trained', by: day(15), owner: lead },
  ]);
  const again = await ask('account_manager', 'POST', '/api/v1/projects', {
    id: did,
    name: 'Online booking',
    account: world.a.ids.account,
  });
  expect(again.status).toBe(201);
  const { body } = await seen('account_manager', project);
  expect(body).toMatchObject({ name: 'Online booking', state: 'open', steps: 2, done: 0, late: 0 });
  expect(body.milestones.map((step) => [step.text, step.owner?.id === lead, step.clock?.state])).toEqual([
    ['Diary copied', false, 'open'],
    ['Staff trained', true, 'open'],
  ]);
  expect((await seen('lead', project)).status).toBe(200);
  expect((await seen('agent', project)).status).toBe(404);
});

it('judges a step that was moved by its first day, and can take each deed back', async () => {
  const { project } = await start([{ text: 'Diary copied', by: day(2) }]);
  const [step] = (await seen('account_manager', project)).body.milestones;
  const change = (payload: object) =>
    ask('account_manager', 'POST', `/api/v1/projects/${project}/milestones/${step!.id}/change`, payload);
  const moved = randomUUID();
  expect((await change({ id: moved, do: 'move', to: day(6), reason: 'Short of staff' })).status).toBe(204);
  const now = (await seen('account_manager', project)).body.milestones[0];
  expect(now!.clock).toMatchObject({ moves: 1, firstDueAt: step!.clock!.dueAt });
  expect(now!.clock!.dueAt!).toBeGreaterThan(step!.clock!.dueAt!);
  const done = randomUUID();
  await change({ id: done, do: 'done' });
  expect((await seen('account_manager', project)).body).toMatchObject({
    done: 1,
    milestones: [{ state: 'done', clock: { outcome: 'kept' } }],
  });
  expect((await change({ id: randomUUID(), do: 'done' })).status).toBe(409);
  for (const did of [done, moved])
    expect((await ask('account_manager', 'POST', `/api/v1/projects/${project}/take-back`, { did })).status).toBe(204);
  expect((await seen('account_manager', project)).body).toMatchObject({
    done: 0,
    milestones: [{ state: 'open', clock: { moves: 0 } }],
  });
});

it('drops with it what is open when it is closed, and is under way again when that is taken back', async () => {
  const { project } = await start([
    { text: 'A', by: day(3) },
    { text: 'B', by: day(4) },
  ]);
  const id = randomUUID();
  await ask('account_manager', 'POST', `/api/v1/projects/${project}/end`, { id, do: 'close', note: 'Good enough' });
  const ended = (await seen('account_manager', project)).body;
  expect(ended).toMatchObject({ state: 'closed', endNote: 'Good enough', next: null });
  expect(ended.milestones.map((step) => [step.state, step.clock?.state])).toEqual([
    ['dropped', 'cancelled'],
    ['dropped', 'cancelled'],
  ]);
  const late = await ask('account_manager', 'POST', `/api/v1/projects/${project}/milestones`, {
    id: randomUUID(),
    text: 'C',
    by: day(5),
  });
  expect(late.status).toBe(409);
  await ask('account_manager', 'POST', `/api/v1/projects/${project}/take-back`, { did: id });
  expect((await seen('account_manager', project)).body).toMatchObject({ state: 'open', steps: 2, next: { text: 'A' } });
});

it('is described anew without losing its steps', async () => {
  const { project } = await start([{ text: 'A', by: day(3) }]);
  const agent = idOf(world.a.tenant, 'person', 'agent');
  const [step] = (await seen('account_manager', project)).body.milestones;
  await ask('account_manager', 'PUT', `/api/v1/projects/${project}`, {
    id: randomUUID(),
    name: 'Booking, online',
    aim: 'No paper',
    owner: agent,
  });
  await ask('account_manager', 'POST', `/api/v1/projects/${project}/milestones/${step!.id}/change`, {
    id: randomUUID(),
    do: 'describe',
    text: 'Diary',
    owner: agent,
  });
  const { body } = await seen('agent', project);
  expect(body).toMatchObject({ name: 'Booking, online', aim: 'No paper', owner: { id: agent } });
  expect(body.milestones).toMatchObject([
    { text: 'Diary', owner: { id: agent }, by: step!.by, clock: { dueAt: step!.clock!.dueAt } },
  ]);
});

it('comes up on Today of its owner and tells before it is late', async () => {
  const { project } = await start([{ text: 'Call the printer', by: day(0) }]);
  const { body } = (await ask('account_manager', 'GET', '/api/v1/today')) as { body: Answer<typeof today> };
  const row = body.items.find((item) => item.project?.id === project);
  expect(row).toMatchObject({
    project: { name: 'Online booking' },
    commitment: { programme: 'projects', details: { text: 'Call the printer' } },
  });
  const { tenant } = world.a;
  await inTenant(world.sql, tenant, async (tx) =>
    fireSteps({ tx, tenant, now: Date.now() + 3 * 86_400_000, context: await openContext(tx, tenant) }, 100),
  );
  const notices = (await ask('account_manager', 'GET', '/api/v1/notices')) as { body: { items: { text: string }[] } };
  expect(notices.body.items.map(({ text }) => text)).toContain('A step of a project is due in 2 days.');
});

it('is the same after a rebuild', async () => {
  expect((await verifyRebuild(world.sql, world.a.tenant, Date.now())).differences).toEqual([]);
});

it('lists what runs out first, page by page, mine or all that I see', async () => {
  type Page = { body: Answer<typeof getProjects> };
  const first = (await ask('lead', 'GET', '/api/v1/projects?whose=all&limit=2')) as Page;
  const second = (await ask(
    'lead',
    'GET',
    `/api/v1/projects?whose=all&limit=2&cursor=${encodeURIComponent(first.body.next!)}`,
  )) as Page;
  const due = [...first.body.items, ...second.body.items].map(({ next }) => next?.clock?.dueAt ?? Infinity);
  expect(due).toEqual(due.toSorted((a: number, b: number) => a - b));
  expect(new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size).toBe(4);
});
