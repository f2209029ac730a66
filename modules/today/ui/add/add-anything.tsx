import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useKitSay } from '../../../../platform/ui/kit-texts.ts';
import { contextQuery, useLeaveField } from '../../../account-page/ui/index.ts';
import { useTodaySay } from '../today-texts.ts';
import styles from './add.module.css';
import { AddForm } from './add-form.tsx';
import { FindAccount } from './find-account.tsx';

const kinds = ['talk', 'plan', 'promise', 'case'] as const;
export type Kind = (typeof kinds)[number];

/** The account of the page one is on, so that it need not be looked for. */
const useAccountHere = (): string | null =>
  useRouterState({ select: ({ location }) => /^\/accounts\/([\da-f-]{36})/.exec(location.pathname)?.[1] ?? null });

/** Writes down anything about any account, from every page: a talk, a plan, a promise, a case. */
export default function AddAnything({ onClose }: { onClose: () => void }) {
  const say = useTodaySay();
  const kit = useKitSay();
  const here = useAccountHere();
  const [account, setAccount] = useState(here);
  const [kind, setKind] = useState<Kind>('talk');
  const panel = useRef<HTMLElement>(null);
  const { data } = useQuery({ ...contextQuery(account ?? ''), enabled: account !== null });
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    // Where an account is looked for, its field has the cursor.
    if (here !== null) panel.current?.focus();
    return () => before?.focus();
  }, [here]);
  useLeaveField(onClose, say('add.title'));
  return (
    <section ref={panel} className={styles.panel} role="dialog" aria-label={say('add.title')} tabIndex={-1}>
      <header className={styles.head}>
        <h2>{data ? data.account.name : say('add.title')}</h2>
        <button type="button" aria-label={kit('panel.close')} onClick={onClose}>
          ×
        </button>
      </header>
      {account === null && <FindAccount onFound={setAccount} />}
      {account !== null && (
        <>
          <div className={styles.kinds} role="group" aria-label={say('add.what')}>
            {kinds.map((one) => (
              <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
                {say(`add.${one}`)}
              </button>
            ))}
          </div>
          {data && <AddForm key={kind} kind={kind} context={data} onDone={onClose} />}
        </>
      )}
    </section>
  );
}
