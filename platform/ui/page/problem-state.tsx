import { Button } from '@mantine/core';
import { useKitSay } from '../kit-texts.ts';
import { ProblemError } from '../request/problem.ts';
import { NoPermission } from './no-permission.tsx';
import { Offline } from './offline.tsx';
import { State } from './state.tsx';
import styles from './state.module.css';

/** A failed load, as what it is: no permission, offline, or a problem with what, where and what to do. */
export function ProblemState({ error, onRetry, busy = false }: { error: unknown; onRetry?: () => void; busy?: boolean }) {
  const say = useKitSay();
  const problem = error instanceof ProblemError ? error.problem : null;
  if (problem?.status === 403) return <NoPermission detail={problem.detail} />;
  if (problem?.status === 0 && !navigator.onLine) return <Offline />;
  const title = problem?.title ?? say('problem.title');
  const detail = problem?.detail ?? (error instanceof Error && !problem ? error.message : null);
  return (
    <State
      live
      shape="problem"
      title={title}
      action={
        onRetry && (
          <Button variant="default" onClick={onRetry} loading={busy}>
            {say('page.retry')}
          </Button>
        )
      }
    >
      {detail && <p>{detail}</p>}
      {problem?.instance && <p className={styles.where}>{say('problem.where', { where: problem.instance })}</p>}
    </State>
  );
}
