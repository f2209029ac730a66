import { Button } from '@mantine/core';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ProgressLine } from '../../../platform/ui/progress/progress-line.tsx';
import { type Run, useRunActions } from './import-data.ts';
import styles from './import.module.css';
import { useImportSay } from './import-texts.ts';

/** An import under way: how far, how fast, how long still, and a way to stop it. */
export function Running({ run }: { run: Run }) {
  const say = useImportSay();
  const format = useFormat();
  const { cancel } = useRunActions(run.id);
  const kilobyte = 1024;
  return (
    <div className={styles.running} aria-live="polite">
      <ProgressLine
        label={say('running.label', { name: run.fileName })}
        progress={{
          done: Math.round(run.bytesRead / kilobyte),
          total: Math.max(1, Math.round(run.bytes / kilobyte)),
          stage: say('running.label', { name: run.fileName }),
        }}
        left_seconds={run.remainingSeconds}
      />
      <p className={styles.figures}>
        {say('running.landed', {
          recorded: format.number(run.recorded),
          duplicate: format.number(run.duplicate),
          refused: format.number(run.refused),
        })}
        {run.rate !== null && <> · {say('running.rate', { rate: format.number(run.rate) })}</>}
      </p>
      <p className={styles.quiet}>{say('running.leave')}</p>
      <div>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {say('running.cancel')}
        </Button>
      </div>
    </div>
  );
}
