import type { z } from 'zod';
import type { Tx } from '../../platform/db/connect.ts';
import { readAccount, readContacts, readStates, readTrainings, readUsage } from '../accounts/index.ts';
import { lastCalls } from '../calls/index.ts';
import { commitmentsOfAccount, showCommitment } from '../commitments/index.ts';
import { lastInteractions } from '../interactions/index.ts';
import { type KeptContext, packAt } from '../organisation/index.ts';
import { plansOf } from '../plans/index.ts';
import { readPayments, readTerms } from '../subscriptions/index.ts';
import type { contextShape } from './shapes.ts';

type Context = z.input<typeof contextShape>;

/** What the next talk should be about: the agenda of what runs out first, and what the last plan said. */
const agendaOf = (commitments: Context['commitments'], agendas: Map<string, string[]>): string[] => {
  const open = commitments.filter((each) => each.state === 'open' || each.state === 'paused');
  const planned = open.flatMap((each) => (typeof each.details['agenda'] === 'string' ? [each.details['agenda']] : []));
  return [...new Set([...planned, ...open.flatMap((each) => agendas.get(each.rule) ?? [])])].slice(0, 5);
};

/** Gathers the context of an account: a handful of indexed look-ups sent at once. Null when there is no such account. */
export const accountContext = async (
  tx: Tx,
  context: KeptContext,
  id: string,
  now: number,
): Promise<Context | null> => {
  const { tenant } = context.organisation;
  const { pack } = packAt(context, now);
  const [account, contacts, interactions, rows, usage, states, terms, payments, trainings, calls, [plan]] =
    await Promise.all([
      readAccount(tx, tenant, id),
      readContacts(tx, tenant, id),
      lastInteractions(tx, tenant, id, 8),
      commitmentsOfAccount(tx, tenant, id),
      readUsage(tx, tenant, id, pack.usage.metric, 26),
      readStates(tx, tenant, id),
      readTerms(tx, tenant, id),
      readPayments(tx, tenant, id),
      readTrainings(tx, tenant, id),
      lastCalls(tx, tenant, id, 5),
      plansOf(tx, tenant, { people: null, account: id, now, limit: 1 }),
    ]);
  if (!account) return null;
  const commitments = rows.map((row) => showCommitment(row, now));
  const named = (list: { key: string; name: string; retired?: boolean | undefined }[] | undefined) =>
    (list ?? []).map(({ key, name, retired }) => ({ key, name, ...(retired ? { retired } : {}) }));
  return {
    account,
    contacts,
    interactions: interactions.map(({ account: _, next: __, ...row }) => row),
    commitments,
    usage,
    happiness: states
      .filter((row) => row.aspect === 'happiness')
      .map((row) => ({ at: row.from, value: Number(row.value) })),
    bands: [...pack.usage.bands].sort((a, b) => a.from - b.from),
    terms,
    payments,
    modules: pack.modules.map((module) => {
      const own = trainings.filter((row) => row.module === module.key);
      return { ...module, trained: [...new Set(own.map((row) => row.trainee))], at: own[0]?.at ?? null };
    }),
    calls,
    plan: plan ? { standing: plan.standing, plan: plan.plan, excuse: plan.excuse } : null,
    metric: pack.usage.metric,
    agenda: agendaOf(
      commitments,
      new Map(pack.programmes.flatMap((programme) => programme.rules.map((rule) => [rule.key, rule.agenda]))),
    ),
    choices: {
      outcomes: named(pack.taxonomies['outcomes']),
      purposes: named(pack.taxonomies['purposes']),
      channels: named(pack.taxonomies['channels']),
      noNextReasons: named(pack.taxonomies['no-next-reasons']),
    },
  };
};
