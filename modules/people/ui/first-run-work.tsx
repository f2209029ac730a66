import { Button } from '@mantine/core';
import { ProgressLine } from '../../../platform/ui/progress/progress-line.tsx';
import { useProgress } from '../../../platform/ui/progress/use-progress.ts';
import { EntryFrame } from './entry-frame.tsx';
import { firstRunProgress } from './first-run.ts';
import { usePeopleSay } from './people-texts.ts';

/** After the wizard: how far the sample company is, and the door. One may go in before it is all there. */
export function FirstRunWork({ sample }: { sample: boolean }) {
  const say = usePeopleSay();
  const { progress, left_seconds } = useProgress(sample, firstRunProgress);
  const done = !sample || (progress !== null && progress.total > 0 && progress.done >= progress.total);
  return (
    <EntryFrame title={say(done ? 'first.ready' : 'first.working')} wide>
      {sample && <ProgressLine progress={progress} left_seconds={left_seconds} label={say('first.working')} />}
      <Button variant={done ? 'filled' : 'default'} onClick={() => location.assign('/')}>
        {say('first.open')}
      </Button>
    </EntryFrame>
  );
}
