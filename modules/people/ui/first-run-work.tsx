import { Button } from '@mantine/core';
import { useState } from 'react';
import { ProgressLine } from '../../../platform/ui/progress/progress-line.tsx';
import { useProgress } from '../../../platform/ui/progress/use-progress.ts';
import { EntryFrame } from './entry-frame.tsx';
import styles from './entry.module.css';
import { firstRunProgress } from './first-run.ts';
import { usePeopleSay } from './people-texts.ts';

/** After the wizard: how far the sample company is, and the door. One may go in before it is all there. */
export function FirstRunWork({ sample }: { sample: boolean }) {
  const say = usePeopleSay();
  const [fault, setFault] = useState<string | null>(null);
  const { progress, left_seconds } = useProgress(sample && fault === null, async (signal) => {
    const seen = await firstRunProgress(signal);
    setFault(seen.fault);
    // A server that started anew in between knows of no sample any more: there is nothing left to wait for.
    return seen.state === 'none' ? { ...seen, done: seen.total } : seen;
  });
  const done = !sample || fault !== null || (progress !== null && progress.done >= progress.total);
  return (
    <EntryFrame title={say(done ? 'first.ready' : 'first.working')} wide>
      {sample && !done && <ProgressLine progress={progress} left_seconds={left_seconds} label={say('first.working')} />}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <Button variant={done ? 'filled' : 'default'} onClick={() => location.assign('/')}>
        {say('first.open')}
      </Button>
    </EntryFrame>
  );
}
