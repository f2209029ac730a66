import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { ListAndPanel } from '../../../platform/ui/layout/list-and-panel.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Page, Section } from '../../../platform/ui/page/page.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import { useMay } from '../../../platform/ui/viewer.tsx';
import { type Doing, DoingForm } from './doing-form.tsx';
import { History } from './history.tsx';
import { ProjectActions, ProjectFacts } from './project-head.tsx';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';
import { type ProjectDetail, projectQuery } from './queries.ts';
import { StepList } from './step-list.tsx';
import { useProjectActs } from './use-project-acts.ts';

/** One project: what for, whose, its steps with their clocks, and what happened. */
export default function ProjectPage() {
  const { project } = useParams({ strict: false }) as { project: string };
  const query = useQuery(projectQuery(project));
  const skeleton = (
    <Page title={'\u00a0'}>
      <RowsSkeleton count={6} />
    </Page>
  );
  return (
    <Loaded query={query} skeleton={skeleton}>
      {(detail) => <Project key={detail.id} detail={detail} />}
    </Loaded>
  );
}

function Project({ detail }: { detail: ProjectDetail }) {
  const say = useProjectSay();
  const manages = useMay()('commitments.manage');
  const acts = useProjectActs(detail.id);
  const [doing, setDoing] = useState<Doing | null>(null);
  const open = detail.state === 'open' && manages;
  useKeys(
    {
      n: { does: say('step.add-key'), run: () => setDoing({ what: 'add' }) },
      c: { does: say('page.close'), run: () => setDoing({ what: 'close' }) },
      'shift+e': { does: say('step.edit-project'), run: () => setDoing({ what: 'describe' }) },
    },
    say('title.one'),
    open,
  );
  const close = () => setDoing(null);
  return (
    <ListAndPanel
      label={say('step.panel')}
      onClose={close}
      panel={
        doing && <DoingForm key={JSON.stringify(doing)} doing={doing} detail={detail} acts={acts} onDone={close} />
      }
    >
      <Page
        title={detail.name}
        sentence={<ProjectFacts detail={detail} />}
        actions={open && <ProjectActions onDo={setDoing} />}
      >
        {detail.aim && <p className={styles.aim}>{detail.aim}</p>}
        {detail.endNote && <p className={styles.aim}>{detail.endNote}</p>}
        <Section title={say('page.steps')}>
          <StepList detail={detail} acts={acts} open={open} onDo={setDoing} />
        </Section>
        <History detail={detail} />
      </Page>
    </ListAndPanel>
  );
}
