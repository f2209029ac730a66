import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import styles from './account-page.module.css';

const most = 6;

/** The terms with their amounts and how they ended, and what was paid. */
export function Terms({ context: { terms, payments } }: { context: AccountContext }) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const date = (day: string) => format.day(`${day}T12:00:00Z`, now).replace(/^\S+ /, '');
  const today = new Date(now).toISOString().slice(0, 10);
  if (terms.length === 0) return null;
  return (
    <ContextPart title={say('page.terms')}>
      <ul className={styles.terms}>
        {terms.slice(0, most).map(({ id, product, plan, amount, currency, startsOn, endsOn, renewed, lost }) => (
          <li key={id}>
            <span>
              {product} {plan}{' '}
              <small>{endsOn ? say('page.from-to', { from: date(startsOn), to: date(endsOn) }) : date(startsOn)}</small>
            </span>
            <span>
              {format.money(amount, currency)}{' '}
              <small>
                {say(
                  renewed
                    ? 'page.term-renewed'
                    : lost
                      ? 'page.term-lost'
                      : endsOn && endsOn < today
                        ? 'page.term-over'
                        : 'page.term-running',
                )}
              </small>
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.terms}>
        {payments.slice(0, 3).map(({ at, amount, currency, method }) => (
          <li key={at}>
            <span>
              {say('panel.paid')} <small>{[format.day(at, now), method].filter(Boolean).join(' · ')}</small>
            </span>
            <span>{format.money(amount, currency)}</span>
          </li>
        ))}
      </ul>
    </ContextPart>
  );
}
