import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { useAccountSay } from '../account-texts.ts';
import { historyQuery } from '../timeline/queries.ts';
import styles from './account-page.module.css';

/** Who looked after the account, and when: what happened is credited to them. */
export function Holders({ account }: { account: string }) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const { data } = useQuery(historyQuery(account));
  if (!data || data.holders.length === 0) return null;
  const day = (at: number) => format.day(at, now).replace(/^\S+ /, '');
  return (
    <ContextPart title={say('page.holders')}>
      <ul className={styles.terms}>
        {data.holders.map(({ name, from, to, reason }) => (
          <li key={from}>
            <span>
              {name ?? say('page.nobody')} <small>{reason}</small>
            </span>
            <small>
              {to === null
                ? say('page.since', { day: day(from) })
                : say('page.from-to', { from: day(from), to: day(to) })}
            </small>
          </li>
        ))}
      </ul>
    </ContextPart>
  );
}
