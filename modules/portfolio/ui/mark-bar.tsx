import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { toast } from '../../../platform/ui/save/undo.tsx';
import styles from './mark-bar.module.css';
import { layAside } from './marks.ts';
import { usePortfolioSay } from './portfolio-texts.ts';
import type { Marking } from './use-marks.ts';

/** As many as one hand-over takes. */
const most = 2_000;

/** What can be done with what is marked, at the foot of the list. */
export function MarkBar({ marking, total }: { marking: Marking; total: number }) {
  const say = usePortfolioSay();
  const router = useRouter();
  const { ids } = marking.marks;
  const give = () => {
    if (ids.size > most) return toast(say('marks.too-many'), 'red');
    layAside(ids);
    void router.navigate({ to: '/accounts/hand-over' });
  };
  useKeys(
    {
      '*': { does: say('keys.mark-all'), run: () => marking.all() },
      ...(ids.size > 0 ? { u: { does: say('keys.unmark'), run: () => marking.clear() } } : {}),
      ...(ids.size > 0 ? { m: { does: say('keys.give'), run: give } } : {}),
    },
    say('title'),
  );
  if (ids.size === 0) return null;
  return (
    <div className={styles.bar} role="region" aria-label={say('marks.count', { count: ids.size })}>
      <strong>{say('marks.count', { count: ids.size })}</strong>
      {ids.size < total && (
        <button type="button" className={styles.link} onClick={() => marking.all()}>
          {say('marks.all', { count: total })}
        </button>
      )}
      <span className={styles.end}>
        <Button variant="default" size="compact-md" onClick={() => marking.clear()}>
          {say('marks.clear')}
        </Button>
        <Button size="compact-md" onClick={give}>
          {say('marks.give')}
        </Button>
      </span>
    </div>
  );
}
