import { Button } from '@mantine/core';
import { ProblemError } from '../../http/client.ts';
import { useKitSay } from '../kit-texts.ts';
import { NoPermission } from './no-permission.tsx';
import { Offline } from './offline.tsx';
import { State } from './state.tsx';
import styles from './state.module.css';

/** A failed load, as what it is: no permission, offline, or a problem with what, where and what to do. */
export function ProblemState({
  error,
  onRetry,
  busy = false,
}: {
  error: unknown;
  onRetry?: () => void;
  busy?: boolean;
}) {
  const say = useKitSay();
  const problem = error instanceof ProblemError ? error : null;
  if (problem?.status === 403) return <NoPermission detail={problem.message} />;
  if (problem?.status === 0 && !navigator.onLine) return <Offline />;
  const detail = error instanceof Error ? error.message : String(error);
  const title = problem?.title ?? say('problem.title');
  const retry = onRetry && (
    <Button variant="default" onClick={onRetry} loading={busy}>
      {say('page.retry')}
    </Button>
  );
  return (
    <State live shape="problem" title={title} action={retry}>
      {detail !== title && <p>{detail}</p>}
      {problem?.faults.map(({ where, what }) => (
        <p key={where} className={styles.where}>
          {say('problem.where', { where })}: {what}
        </p>
      ))}
      {problem?.requestId && (
        <p className={styles.where}>{say('problem.reference', { reference: problem.requestId })}</p>
      )}
    </State>
  );
}
