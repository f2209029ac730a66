import { startOfLocalDay } from '../../maths/calendar/index.ts';
import { dropRows, getRows, getRowsBy, putRows } from '../../platform/db/rows.ts';
import type { Fact, RowChange, SourceRow } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { standingFacts } from '../../platform/ledger/store.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { dayOf, holderAt, type KeptContext, type KeptWork, packAt } from '../organisation/index.ts';
import type { PaymentRealised, SubscriptionStarted } from './facts.ts';
import { paymentTable, subscriptionTable } from './tables.ts';
import { outcomeOfTerm, type Term, type TermOutcome } from './term.ts';

type SubscriptionRow = Term & TermOutcome & { holder_id: string | null };

interface PaymentRow {
  id: string;
  account_id: string;
  at: number;
  day: string;
  holder_id: string | null;
  recorded_at: number;
  amount: number;
  product: string | null;
  first: boolean;
  method: string | null;
}

const renewedSignal = (tenant: string, term: string): string => idOf(tenant, 'signal', `renewed/${term}`);

const termOf = (work: KeptWork, fact: Fact): Term => {
  const { subscription, account: _, previous, sold_by, ...fields } = fact.payload as unknown as SubscriptionStarted;
  return {
    term_months: null,
    ends_on: null,
    ...fields,
    id: idOf(work.tenant, 'subscription', subscription),
    key: subscription,
    account_id: fact.account!,
    previous_id: previous ? idOf(work.tenant, 'subscription', previous) : null,
    sold_by: sold_by ? idOf(work.tenant, 'person', sold_by) : null,
    signed_at: fact.happenedAt,
    recorded_at: fact.recordedAt,
  } as Term;
};

/** The terms of these accounts as the facts that stand tell them: the newest word about each. */
const standingTerms = async (work: KeptWork, accounts: string[]): Promise<Term[]> => {
  const facts = await standingFacts(work.tx, work.tenant, ['subscription.started'], accounts);
  const inOrder = facts.sort((a, b) => a.happenedAt - b.happenedAt || (a.id < b.id ? -1 : 1));
  return [...new Map(inOrder.map((fact) => termOf(work, fact)).map((term) => [term.id, term])).values()];
};

const termRow = (row: SubscriptionRow | undefined, zone: string): SourceRow | null =>
  !row || row.ends_on === null
    ? null
    : {
        id: row.id,
        at: startOfLocalDay(zone, row.ends_on),
        day: row.ends_on,
        person_id: row.holder_id,
        account_id: row.account_id,
        recorded_at: row.recorded_at,
        product: row.product,
        plan: row.plan,
        value: row.amount,
        renewed: row.renewed_by !== null,
        early: row.early,
        upgraded: row.upgraded,
        lost: row.lost,
        term_months: row.term_months,
        days_early: row.days_early,
      };

/** Judges the terms of the accounts anew: each from itself and from the terms that name it. */
export const settleTerms = async (
  work: KeptWork,
  accounts: string[],
  fresh: Term[] = [],
  gone: string[] = [],
): Promise<RowChange[]> => {
  const { tx, tenant, context, now } = work;
  const before = await getRowsBy<SubscriptionRow>(tx, tenant, subscriptionTable, 'account_id', accounts);
  const terms = new Map<string, Term>(before.map((row) => [row.id, row]));
  for (const id of gone) terms.delete(id);
  for (const term of fresh) terms.set(term.id, term);
  const zone = context.organisation.zone;
  const today = dayOf(context, now);
  const rows = [...terms.values()].map((term): SubscriptionRow => {
    const renewals = [...terms.values()].filter((other) => other.previous_id === term.id);
    const early = packAt(context, term.signed_at).pack.renewals.earlyFromDays;
    // An open-ended term belongs to whoever holds the account last.
    const endsAt = term.ends_on === null ? Number.MAX_SAFE_INTEGER : startOfLocalDay(zone, term.ends_on);
    const held = context.accounts.get(term.account_id)?.held ?? [];
    return {
      ...term,
      ...outcomeOfTerm(term, renewals, (at) => dayOf(context, at), early, today),
      holder_id: holderAt(held, endsAt),
    };
  });
  const known = new Map(before.map((row) => [row.id, row]));
  const changed = rows.filter((row) => JSON.stringify(known.get(row.id)) !== JSON.stringify(inOrder(row)));
  await dropRows(tx, tenant, subscriptionTable, gone);
  for (const id of gone) if (known.get(id)?.renewed_at != null) context.signals.drop.push(renewedSignal(tenant, id));
  await putRows(tx, tenant, subscriptionTable, changed);
  for (const row of changed) {
    const id = renewedSignal(tenant, row.id);
    const { account_id: account } = row;
    if (row.renewed_at !== null)
      context.signals.put.push({
        id,
        type: 'subscription.renewed',
        account,
        at: row.renewed_at,
        payload: { subscription: row.key },
      });
    if (known.get(row.id)?.renewed_at != null) context.signals.drop.push(id);
  }
  return [
    ...changed.map((row) => ({ source: 'terms', before: termRow(known.get(row.id), zone), after: termRow(row, zone) })),
    ...gone.map((id) => ({ source: 'terms', before: termRow(known.get(id), zone), after: null })),
  ];
};

/** The columns in the order in which the database gives them, so that rows can be compared as text. */
const inOrder = (row: SubscriptionRow): object =>
  Object.fromEntries(
    Object.keys(subscriptionTable.columns).map((column) => [column, row[column as keyof SubscriptionRow] ?? null]),
  );

const paymentRowOf = (work: KeptWork, fact: Fact): PaymentRow & Record<string, unknown> => {
  const { payment, account: _, subscription, ...fields } = fact.payload as unknown as PaymentRealised;
  return {
    method: null,
    reference: null,
    product: null,
    ...fields,
    id: fact.id,
    key: payment,
    account_id: fact.account!,
    subscription_id: subscription ? idOf(work.tenant, 'subscription', subscription) : null,
    at: fact.happenedAt,
    day: dayOf(work.context, fact.happenedAt),
    holder_id: holderAt(work.context.accounts.get(fact.account!)?.held ?? [], fact.happenedAt),
    recorded_at: fact.recordedAt,
  } as PaymentRow & Record<string, unknown>;
};

const paymentSource = (row: PaymentRow): SourceRow => ({
  id: row.id,
  at: row.at,
  day: row.day,
  person_id: row.holder_id,
  account_id: row.account_id,
  recorded_at: row.recorded_at,
  amount: row.amount,
  product: row.product,
  first: row.first,
  method: row.method,
});

const applyPayments = async (
  work: KeptWork,
  facts: Fact[],
  retracted: Fact[],
  reassigned: string[],
): Promise<RowChange[]> => {
  const { tx, tenant, context } = work;
  const goneRows = await getRows<PaymentRow>(
    tx,
    tenant,
    paymentTable,
    retracted.map((fact) => fact.id),
  );
  const added = facts.map((fact) => paymentRowOf(work, fact));
  const held = await getRowsBy<PaymentRow>(tx, tenant, paymentTable, 'account_id', reassigned);
  const recredited = held
    .filter((row) => !goneRows.some((gone) => gone.id === row.id))
    .map((row) => ({
      before: row,
      after: { ...row, holder_id: holderAt(context.accounts.get(row.account_id)?.held ?? [], row.at) },
    }))
    .filter(({ before, after }) => before.holder_id !== after.holder_id);
  await dropRows(
    tx,
    tenant,
    paymentTable,
    goneRows.map((row) => row.id),
  );
  await putRows(tx, tenant, paymentTable, [...added, ...recredited.map(({ after }) => after)]);
  return [
    ...goneRows.map((row) => ({ source: 'payments', before: paymentSource(row), after: null })),
    ...added.map((row) => ({ source: 'payments', before: null, after: paymentSource(row) })),
    ...recredited.map(({ before, after }) => ({
      source: 'payments',
      before: paymentSource(before),
      after: paymentSource(after),
    })),
  ];
};

/** Terms and payments, credited to whoever held the account at the end of the term or when the money arrived. */
export const subscriptionsApplier: Applier<KeptContext> = {
  name: 'subscriptions',
  types: ['subscription.started', 'payment.realised', 'account.assigned'],
  tables: ['subscription', 'payment'],
  async apply(work, { facts, retracted }) {
    const of = (list: Fact[], type: string) => list.filter((fact) => fact.type === type);
    const started = of(facts, 'subscription.started');
    const unstarted = of(retracted, 'subscription.started');
    const reassigned = [...of(facts, 'account.assigned'), ...of(retracted, 'account.assigned')].map(
      (fact) => fact.account!,
    );
    const bought = [...new Set([...started, ...unstarted].map((fact) => fact.account!))];
    const accounts = [...new Set([...bought, ...reassigned])];
    const changes: RowChange[] = [];
    if (accounts.length > 0) {
      const terms = bought.length > 0 ? await standingTerms(work, bought) : [];
      const standing = new Set(terms.map((term) => term.id));
      const gone = [...new Set(unstarted.map((fact) => termOf(work, fact).id))].filter((id) => !standing.has(id));
      changes.push(...(await settleTerms(work, accounts, terms, gone)));
    }
    changes.push(
      ...(await applyPayments(work, of(facts, 'payment.realised'), of(retracted, 'payment.realised'), [
        ...new Set(reassigned),
      ])),
    );
    return changes;
  },
};
