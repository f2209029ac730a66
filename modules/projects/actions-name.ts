import type { Tx } from '../../platform/db/connect.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { visiblePeople } from '../people/index.ts';
import { owners } from './read-owners.ts';
import { type MilestoneRead, milestonesOf, projectById, type ProjectRead } from './read.ts';

/** The project that an address names, with its steps. @throws Problem not-found for one that the caller may not see */
export const openProject = async (
  tx: Tx,
  caller: Caller,
  id: string,
): Promise<{ project: ProjectRead; steps: MilestoneRead[] }> => {
  const project = await projectById(tx, caller.tenant, await visiblePeople(tx, caller), id);
  if (!project) throw new Problem('not-found', 'There is no such project of yours or your team’s.');
  return { project, steps: await milestonesOf(tx, caller.tenant, id) };
};

/**
 * The ledger's keys of people who may own a part of a project. Those who have one already may keep it.
 * @throws Problem when somebody is neither in the caller's team nor seen by the caller
 */
export const keysOfOwners = async (
  tx: Tx,
  caller: Caller,
  ids: readonly (string | null)[],
  known: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await owners(tx, caller, wanted, known);
  if (rows.length < wanted.length)
    throw new Problem('not-found', 'There is no such person in your team who could own it.');
  return new Map(rows.map(({ id, key }) => [id, key]));
};

/** The key of an account that a project may be about: nobody's, or of somebody whose work the caller sees. */
export const keyOfAccount = async (tx: Tx, caller: Caller, id: string): Promise<string> => {
  const [row] = await tx<{ key: string; owner: string | null }[]>`
    select key, owner_id as owner from account where tenant_id = ${caller.tenant} and id = ${id}`;
  const people = await visiblePeople(tx, caller);
  if (!row || !(people === null || row.owner === null || people.includes(row.owner)))
    throw new Problem('not-found', 'There is no such account in your portfolio.');
  return row.key;
};

/** A fact that somebody says at the screen: under the id of what they did, so that it counts once and can be taken back. */
export const saying =
  (app: App, caller: Caller, did: string) =>
  (type: string, part: string, payload: Record<string, unknown>, corrects?: string): NewFact => ({
    type,
    happenedAt: app.now(),
    source: 'kept',
    externalId: `project/${did}/${part}`,
    channel: 'screen',
    actor: caller.person,
    ...(corrects ? { corrects } : {}),
    payload,
  });

/** @throws Problem for somebody who is nobody's colleague */
export const asPerson = (caller: Caller): string => {
  if (!caller.person) throw new Problem('forbidden', 'Only somebody who works here can have a part in a project.');
  return caller.person;
};
