import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ContextHead } from '../../../platform/ui/layout/context.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';
import { type ProjectDetail, projectQuery } from './queries.ts';
import { StepLine } from './step-line.tsx';
import { useProjectActs } from './use-project-acts.ts';

/** A step of a project beside another list: what it belongs to, the steps around it, and the key that does it. */
export function StepPanel({ project, commitment }: { project: string; commitment: string }) {
  const query = useQuery(projectQuery(project));
  return (
    <Loaded query={query} skeleton={<RowsSkeleton count={4} />}>
      {(detail) => <Steps detail={detail} commitment={commitment} />}
    </Loaded>
  );
}

function Steps({ detail, commitment }: { detail: ProjectDetail; commitment: string }) {
  const say = useProjectSay();
  const manages = useMay()('commitments.manage');
  const acts = useProjectActs(detail.id);
  const step = detail.milestones.find(({ clock }) => clock?.commitment === commitment);
  const ready = manages && step?.state === 'open';
  const done = () => step && void acts.changeStep(step, { do: 'done', note: '' });
  useKeys({ d: { does: say('step.done-key'), run: done } }, say('step.panel'), ready);
  return (
    <div className={styles.form}>
      <ContextHead title={detail.name} href={`/projects/${detail.id}`} line={detail.account?.name ?? detail.aim} />
      {ready && (
        <div className={styles.buttons}>
          <Button loading={acts.busy} onClick={done} rightSection={<KeyCaps keys="d" />}>
            {say('step.done')}
          </Button>
        </div>
      )}
      <div>
        {detail.milestones.map((each) => (
          <StepLine
            key={each.id}
            step={each}
            selected={each.id === step?.id}
            onSelect={() => undefined}
            actions={undefined}
          />
        ))}
      </div>
    </div>
  );
}
