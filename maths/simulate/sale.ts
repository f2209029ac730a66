import type { Account, Subscription } from './account.ts';
import type { Office } from './office.ts';
import type { Random } from './random.ts';
import type { Person } from './staff.ts';
import { endOf, firstTerms, nextTerms, price } from './subscription.ts';
import { dateOf, dayAt, instantText } from './time.ts';

type Terms = Pick<Subscription, 'plan' | 'term_months'>;

interface Sale {
  product: string;
  terms: Terms;
  starts: number;
  /** When it was agreed. */
  at: number;
  previous: string;
  by: Person | null;
}

/** Writes one term of a subscription. The payment is a matter of its own. */
export function sell(office: Office, account: Account, sale: Sale): Subscription {
  const subscription: Subscription = {
    id: office.id('S', 6),
    product: sale.product,
    ...sale.terms,
    amount: price(sale.terms.plan, sale.terms.term_months, account.seats),
    starts: sale.starts,
    ends: endOf(sale.starts, sale.terms.term_months),
    declined: false,
  };
  office.write('subscriptions.csv', sale.at, [
    ...[subscription.id, account.id, subscription.product, subscription.plan, subscription.amount, 'INR'],
    ...[subscription.term_months, dateOf(subscription.starts), dateOf(subscription.ends)],
    ...[sale.previous, sale.by?.id ?? '', instantText(sale.at)],
  ]);
  return subscription;
}

/** Writes money that has arrived. */
export function pay(office: Office, account: Account, subscription: string, amount: number, at: number): void {
  const random = office.random('payment', subscription);
  const method = random.weighted([
    ['UPI', 40],
    ['NEFT', 22],
    ['card', 18],
    ['payment link', 14],
    ['cheque', 6],
  ]);
  const reference = `${method.slice(0, 3).toUpperCase()}${random.int(100_000_000, 999_999_999)}`;
  office.write('payments.csv', at, [
    ...[office.id('PAY', 6), account.id, subscription, amount, 'INR', instantText(at), method, reference],
  ]);
}

/** Most pay within the day; some keep finance waiting for weeks. */
export function owe(account: Account, subscription: Subscription, at: number, random: Random): void {
  const wait_days = random.chance(0.82) ? random.between(0, 0.08) : random.between(1, 26);
  account.dues.push({
    subscription: subscription.id,
    amount: subscription.amount,
    realises: at + Math.round(wait_days * 86_400),
  });
}

/** Writes what arrives on a day. Comes after the day's work, because some pay within the hour. */
export function collect(office: Office, account: Account, day: number): void {
  if (account.dues.length === 0) return;
  for (const due of account.dues) {
    if (dayAt(due.realises) <= day) pay(office, account, due.subscription, due.amount, due.realises);
  }
  account.dues = account.dues.filter((due) => dayAt(due.realises) > day);
}

/** A new customer buys; the first product is paid at once, because the payment is what makes the sale. */
export function firstSale(office: Office, account: Account, at: number, random: Random): void {
  for (const [index, product] of account.products.entries()) {
    const terms = firstTerms(random);
    const subscription = sell(office, account, { product, terms, starts: dayAt(at), at, previous: '', by: null });
    account.subscriptions.push(subscription);
    if (index === 0) pay(office, account, subscription.id, subscription.amount, at);
    else owe(account, subscription, at, random);
  }
}

/** The customer stays: a new term follows the old one, on the same or better terms. */
export function renew(
  office: Office,
  account: Account,
  subscription: Subscription,
  at: number,
  by: Person | null,
  random: Random,
): Subscription {
  const early = subscription.ends - dayAt(at) >= 30;
  const starts = Math.max(subscription.ends + 1, dayAt(at));
  const terms = nextTerms(random, account, subscription, early);
  const next = sell(office, account, {
    product: subscription.product,
    terms,
    starts,
    at,
    previous: subscription.id,
    by,
  });
  account.subscriptions = account.subscriptions.map((held) => (held === subscription ? next : held));
  owe(account, next, at, random);
  return next;
}
