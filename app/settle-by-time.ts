import { beginAssignments } from '../modules/accounts/index.ts';
import { handOver, settleDue } from '../modules/commitments/index.ts';
import { rollingUp } from '../modules/measures/index.ts';
import type { KeptWork } from '../modules/organisation/index.ts';
import { settleEndedTerms } from '../modules/subscriptions/index.ts';

const MOST = 500;
const MOST_ROUNDS = 10_000;

/** What time alone demands of one organisation, some of it: due times that passed, terms that ended. True when all is done. */
export const settleSome = async (work: KeptWork): Promise<boolean> => {
  const due = await settleDue(work, MOST);
  const ended = await settleEndedTerms(work, MOST);
  await rollingUp(work.tx, work.tenant, [...due, ...ended]);
  return due.length + ended.length === 0;
};

/** Assignments that were said beforehand begin and end, and what is open goes along. True when all is done. */
export const changeHands = async (work: KeptWork): Promise<boolean> => {
  const accounts = await beginAssignments(work, MOST);
  await rollingUp(work.tx, work.tenant, await handOver(work, accounts));
  return accounts.length < MOST;
};

/** All of it, within a transaction that is under way: the last step of a rebuild. */
export const settleByTime = async (work: KeptWork): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS && !(await settleSome(work)); round++);
  for (let round = 0; round < MOST_ROUNDS && !(await changeHands(work)); round++);
};
