import { dropRows, getRows, getRowsBy, putRows } from '../../platform/db/rows.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { openedId } from '../commitments/index.ts';
import { type KeptContext, type KeptWork, packAt } from '../organisation/index.ts';
import { projectFacts } from './facts.ts';
import { type Milestone, type Project, projectFrom } from './project.ts';
import { factsById } from './store.ts';
import { milestoneTable, projectTable } from './tables.ts';

const keyOf = (fact: Fact): string => String(fact.payload['project']);

/** The commitment that a step's fact opened, under the pack in force then; null where that pack has no rule for it. */
const commitmentOf = ({ tenant, context }: KeptWork, { setAt, setFact }: Milestone): string | null => {
  const rules = packAt(context, setAt).pack.programmes.flatMap(({ rules: all }) => all);
  const rule = rules.find(({ opens }) => opens.fact === 'project.milestone-set');
  return rule ? openedId(tenant, rule.key, setFact) : null;
};

const projectRow = (id: string, key: string, project: Project, facts: readonly string[]) => ({
  id,
  key,
  name: project.name,
  aim: project.aim,
  account_id: project.account,
  owner_id: project.owner,
  started_at: project.startedAt,
  started_fact: project.startedFact,
  state: project.state,
  ended_at: project.endedAt,
  end_note: project.endNote,
  people: project.people,
  facts,
});

const milestoneRow = (work: KeptWork, project: string, step: Milestone) => ({
  id: idOf(work.tenant, 'project-milestone', `${project}/${step.key}`),
  project_id: project,
  key: step.key,
  text: step.text,
  owner_id: step.owner,
  by_day: step.by,
  moved_to: step.movedTo,
  set_at: step.setAt,
  commitment_id: commitmentOf(work, step),
  state: step.state,
  ended_at: step.endedAt,
  reason: step.reason,
});

/** Projects with their steps. Each is told anew from all facts about it, of which its row knows the ids. */
export const projectsApplier: Applier<KeptContext> = {
  name: 'projects',
  types: projectFacts.map(({ type }) => type),
  tables: ['project', 'project_milestone'],
  async apply(work, { facts, retracted }) {
    const { tx, tenant } = work;
    const keys = new Map([...facts, ...retracted].map((fact) => [idOf(tenant, 'project', keyOf(fact)), keyOf(fact)]));
    const ids = [...keys.keys()];
    const gone = new Set(retracted.map(({ id }) => id));
    const [known, steps] = await Promise.all([
      getRows<{ id: string; facts: string[] }>(tx, tenant, projectTable, ids),
      getRowsBy<{ id: string }>(tx, tenant, milestoneTable, 'project_id', ids),
    ]);
    const before = new Map(known.map((row) => [row.id, row.facts]));
    const fresh = new Set(facts.map(({ id }) => id));
    const older = known.flatMap((row) => row.facts).filter((id) => !gone.has(id) && !fresh.has(id));
    const all = Map.groupBy([...(await factsById(tx, tenant, older)), ...facts], keyOf);
    const told = ids.flatMap((id) => {
      const about = all.get(keys.get(id)!) ?? [];
      return about.length > 0 ? [{ id, about, project: projectFrom(about) }] : [];
    });
    const rows = told.flatMap(({ id, project }) => project.milestones.map((step) => milestoneRow(work, id, step)));
    const there = new Set([...told.map(({ id }) => id), ...rows.map(({ id }) => id)]);
    const left = (each: string): boolean => !there.has(each);
    await dropRows(tx, tenant, projectTable, [...before.keys()].filter(left));
    await dropRows(tx, tenant, milestoneTable, steps.map(({ id }) => id).filter(left));
    await putRows(
      tx,
      tenant,
      projectTable,
      told.map(({ id, about, project }) => projectRow(id, keys.get(id)!, project, about.map((fact) => fact.id).sort())),
    );
    await putRows(tx, tenant, milestoneTable, rows);
    return [];
  },
};
