import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ClockText } from '../../../../platform/ui/clock/clock-text.tsx';
import { Clock } from '../../../../platform/ui/clock/clock.tsx';
import { useNow } from '../../../../platform/ui/clock/now.ts';
import { clockFacts } from '../clock-facts.ts';
import { useAccountSay } from '../account-texts.ts';
import { commitmentQuery, type AccountContext, type Commitment } from '../queries.ts';
import styles from './account-page.module.css';

/** What runs on the account, the first to run out on top; each ring says why it is due then. */
export function Clocks({ context }: { context: AccountContext }) {
  const say = useAccountSay();
  const open = context.commitments.filter(({ state }) => state === 'open' || state === 'paused');
  if (open.length === 0) return <p className={styles.faint}>{say('page.no-clocks')}</p>;
  return (
    <ul className={styles.clocks}>
      {open.map((commitment) => (
        <ClockLine key={commitment.id} commitment={commitment} holder={context.account.owner?.id} />
      ))}
    </ul>
  );
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** One commitment with its clock. The steps are asked for when somebody points at the ring. */
export function ClockLine({ commitment, holder }: { commitment: Commitment; holder: string | undefined }) {
  const now = useNow(60);
  const [wanted, want] = useState(false);
  const { data } = useQuery({ ...commitmentQuery(commitment.id), enabled: wanted });
  const clock = clockFacts(commitment, now);
  const ask = () => want(true);
  const { details, title, owner } = commitment;
  const about = text(details['text']) ?? text(details['agenda']) ?? text(details['plan']);
  return (
    <li className={styles.clock}>
      <span onMouseEnter={ask} onFocus={ask} onPointerDown={ask}>
        <Clock clock={clock} steps={data?.why.map((step) => step.text) ?? []} title={title} />
      </span>
      <span className={styles.title}>
        <strong>{title}</strong> {about && <span>{about}</span>}
      </span>
      <span className={styles.words}>{owner && owner.id !== holder ? owner.name : ''}</span>
      <ClockText clock={clock} />
    </li>
  );
}
