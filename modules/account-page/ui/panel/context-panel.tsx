import type { ReactNode } from 'react';
import { ContextHead, ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { NextPlan } from '../../../plans/ui/index.ts';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import { Agenda } from './agenda.tsx';
import styles from './context-panel.module.css';
import { People } from './people.tsx';
import { Promises } from './promises.tsx';
import { SoFar } from './so-far.tsx';
import { Tiles } from './tiles.tsx';
import { Why } from './why.tsx';

interface ContextPanelProps {
  context: AccountContext;
  /** The commitment that brought one here: its clock is explained first. */
  commitment?: string | null;
  /** What the page itself has to say of the account: stands under the name. */
  children?: ReactNode;
  /** Whether what comes next is shown and changed here; off where the page has a form of its own for it. */
  plan?: boolean;
  /** Off where the page has keys of its own for what it shows. */
  keys?: boolean;
}

/** What one needs to know before the call, on one screen: why now, the agenda, what was, what is promised, who is who. */
export function ContextPanel({ context, commitment, plan = true, keys = true, children }: ContextPanelProps) {
  const say = useAccountSay();
  const { account } = context;
  const open = context.commitments.filter(({ state }) => state === 'open' || state === 'paused');
  const shown = open.find(({ id }) => id === commitment) ?? null;
  const line = [
    context.terms[0] && `${context.terms[0].product}, ${context.terms[0].plan}`,
    account.seats && say('panel.seats', { count: account.seats }),
    account.tier && say('panel.tier', { tier: account.tier }),
    account.city,
  ].filter(Boolean);
  return (
    <div className={styles.panel}>
      <ContextHead title={account.name} href={`/accounts/${account.id}`} line={line.join(' · ')} />
      {children}
      <Tiles context={context} />
      {shown && <Why commitment={shown} />}
      {plan && context.plan && (
        <NextPlan account={account} plan={context.plan} reasons={context.choices.noNextReasons} keys={keys} />
      )}
      <Agenda points={context.agenda} />
      <SoFar context={context} />
      <Promises context={context} />
      <ContextPart title={say('panel.people')}>
        <People contacts={context.contacts} channels={context.choices.channels} />
      </ContextPart>
    </div>
  );
}

/** Shaped like the panel while it is looked up. */
export function ContextSkeleton({ name }: { name: string }) {
  const say = useAccountSay();
  return (
    <div className={styles.panel} role="status" aria-label={say('panel.loading')}>
      <ContextHead title={name} line={'\u00a0'} />
      <span className={styles.bone} style={{ height: 62 }} />
      <span className={styles.bone} style={{ height: 92 }} />
      <span className={styles.bone} style={{ height: 60, width: '80%' }} />
      <span className={styles.bone} style={{ height: 72, width: '92%' }} />
    </div>
  );
}
