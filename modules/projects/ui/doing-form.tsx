import type { ProjectDetail, Step } from './queries.ts';
import { DescribeProject } from './describe-project.tsx';
import { EndProject } from './end-project.tsx';
import { StepForm } from './step-form.tsx';
import { StepAway } from './step-away.tsx';
import type { ProjectActs } from './use-project-acts.ts';

/** What somebody is about to do to a project or a step of it. */
export type Doing = { what: 'add' | 'describe' | 'close' | 'cancel' } | { what: 'move' | 'drop' | 'edit'; step: Step };

export interface DoingProps {
  detail: ProjectDetail;
  acts: ProjectActs;
  onDone: () => void;
}

/** The small form for what is about to be done. */
export function DoingForm({ doing, ...rest }: DoingProps & { doing: Doing }) {
  switch (doing.what) {
    case 'add':
      return <StepForm {...rest} />;
    case 'edit':
      return <StepForm {...rest} step={doing.step} />;
    case 'move':
    case 'drop':
      return <StepAway {...rest} step={doing.step} drop={doing.what === 'drop'} />;
    case 'describe':
      return <DescribeProject {...rest} />;
    default:
      return <EndProject {...rest} cancel={doing.what === 'cancel'} />;
  }
}
