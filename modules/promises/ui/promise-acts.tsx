import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ChangePromise, useChangePromise, type PromiseChange } from '../../account-page/ui/index.ts';
import styles from './promises.module.css';
import { usePromisesSay } from './promises-texts.ts';
import type { PromiseRow } from './queries.ts';

/** What became of a promise: done, moved to another time, or no longer wanted. Each one key, each taken back by Undo. */
export function PromiseActs({ row, onDone }: { row: PromiseRow; onDone: () => void }) {
  const say = usePromisesSay();
  const router = useRouter();
  const change = useChangePromise(row.id, row.account.id);
  const [asking, setAsking] = useState<PromiseChange | null>(null);
  const byHand = row.rule !== 'call-back';
  const keep = () => {
    change.mutate({ do: 'keep' });
    onDone();
  };
  useKeys(
    {
      d: { does: say('act.keep'), run: keep },
      m: { does: say('act.move'), run: () => setAsking('move') },
      r: { does: say('act.release'), run: () => setAsking('release') },
    },
    say('page.title'),
    byHand,
  );
  if (!byHand)
    return (
      <div className={styles.acts}>
        <button type="button" onClick={() => void router.navigate({ to: `/accounts/${row.account.id}` })}>
          {say('act.call')}
        </button>
      </div>
    );
  return (
    <div className={styles.foot}>
      <div className={styles.acts} role="group" aria-label={say('act.label')}>
        <button type="button" data-first="" disabled={change.isPending} onClick={keep}>
          {say('act.keep')} <kbd>d</kbd>
        </button>
        <button type="button" aria-expanded={asking === 'move'} onClick={() => setAsking('move')}>
          {say('act.move')} <kbd>m</kbd>
        </button>
        <button type="button" aria-expanded={asking === 'release'} onClick={() => setAsking('release')}>
          {say('act.release')} <kbd>r</kbd>
        </button>
      </div>
      {asking && (
        <ChangePromise
          key={asking}
          kind={asking}
          theirs={row.direction === 'from-customer'}
          busy={change.isPending}
          onCancel={() => setAsking(null)}
          onSave={(wish) => change.mutate(wish, { onSuccess: () => setAsking(null) })}
        />
      )}
    </div>
  );
}
