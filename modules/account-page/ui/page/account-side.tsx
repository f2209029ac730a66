import { ContextPart } from '../../../../platform/ui/layout/context.tsx';
import { NextPlan } from '../../../plans/ui/index.ts';
import { useAccountSay } from '../account-texts.ts';
import { Agenda } from '../panel/agenda.tsx';
import styles from '../panel/context-panel.module.css';
import { People } from '../panel/people.tsx';
import { Promises } from '../panel/promises.tsx';
import { SoFar } from '../panel/so-far.tsx';
import { Tiles } from '../panel/tiles.tsx';
import type { AccountContext } from '../queries.ts';
import { Holders } from './holders.tsx';
import { Terms } from './terms.tsx';

const all = 99;

/** What one needs beside the log: figures, agenda, promises, people, terms, and who held the account. */
export function AccountSide({ context }: { context: AccountContext }) {
  const say = useAccountSay();
  return (
    <div className={styles.panel}>
      <Tiles context={context} />
      {context.plan && (
        <NextPlan account={context.account} plan={context.plan} reasons={context.choices.noNextReasons} />
      )}
      <Agenda points={context.agenda} />
      <Promises context={context} limit={all} />
      <ContextPart title={say('panel.people')}>
        <People contacts={context.contacts} channels={context.choices.channels} limit={all} />
      </ContextPart>
      <SoFar context={context} />
      <Terms context={context} />
      <Holders account={context.account.id} />
    </div>
  );
}
