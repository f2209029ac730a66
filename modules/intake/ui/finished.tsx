import { Button } from '@mantine/core';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { ProblemState } from '../../../platform/ui/page/problem-state.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { StateChip } from './history.tsx';
import { type Run, useRunActions } from './import-data.ts';
import styles from './import.module.css';
import { useImportSay } from './import-texts.ts';
import { NoticeList } from './notice-list.tsx';

/** What came of an import: the sentence, the rows that came back, what was odd, and how to go on if it stopped. */
export function Finished({ run }: { run: Run }) {
  const say = useImportSay();
  const format = useFormat();
  const { resume } = useRunActions(run.id);
  const seconds = run.startedAt && run.finishedAt ? (run.finishedAt - run.startedAt) / 1000 : null;
  return (
    <div className={styles.finished}>
      <p className={styles.outcome} role="status">
        <StateChip state={run.state} /> {run.summary}
      </p>
      {run.state === 'done' && seconds !== null && run.rate !== null && (
        <p className={styles.quiet}>
          {say('done.took', { span: format.span(Math.max(1, Math.round(seconds))), rate: format.number(run.rate) })}
        </p>
      )}
      {resume.error && <ProblemState error={resume.error} />}
      <div className={styles.buttons}>
        {run.refused > 0 && (
          <Button component="a" href={`/api/v1/imports/${run.id}/errors`} download variant="default">
            {say('done.errors', { count: run.refused })}
          </Button>
        )}
        {run.state !== 'done' && (
          <Button loading={resume.isPending} onClick={() => resume.mutate()}>
            {say('done.resume')}
          </Button>
        )}
      </div>
      {run.refused > 0 && <p className={styles.quiet}>{say('done.errors-hint')}</p>}
      {run.notices.length > 0 && (
        <Section title={say('found.odd')}>
          <NoticeList notices={run.notices} />
        </Section>
      )}
    </div>
  );
}
