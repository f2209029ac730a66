import { Button } from '@mantine/core';
import { useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { RowList } from '../../../platform/ui/list/row-list.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import type { Doing } from './doing-form.tsx';
import { useProjectSay } from './project-texts.ts';
import type { ProjectDetail, Step } from './queries.ts';
import { StepLine } from './step-line.tsx';
import type { ProjectActs } from './use-project-acts.ts';

interface StepListProps {
  detail: ProjectDetail;
  acts: ProjectActs;
  /** Whether it is under way and may be changed. */
  open: boolean;
  onDo: (doing: Doing) => void;
}

/** The steps: what is open first by its day, then what is over. One key does, moves, changes or drops the chosen one. */
export function StepList({ detail, acts, open, onDo }: StepListProps) {
  const say = useProjectSay();
  const steps = [
    ...detail.milestones.filter(({ state }) => state === 'open'),
    ...detail.milestones.filter(({ state }) => state !== 'open'),
  ];
  const [wanted, select] = useState<string | null>(null);
  const selected = steps.find(({ id }) => id === wanted) ?? steps[0] ?? null;
  const ready = open && selected?.state === 'open';
  const doing = (what: 'move' | 'drop' | 'edit') => () => selected && onDo({ what, step: selected });
  const done = (step: Step | null) => step && void acts.changeStep(step, { do: 'done', note: '' });
  useKeys(
    {
      d: { does: say('step.done-key'), run: () => done(selected) },
      m: { does: say('step.move-key'), run: doing('move') },
      e: { does: say('step.edit-key'), run: doing('edit') },
      x: { does: say('step.drop-key'), run: doing('drop') },
    },
    say('page.steps'),
    ready,
  );
  if (steps.length === 0)
    return (
      <Empty
        title={say('page.none')}
        action={open && <Button onClick={() => onDo({ what: 'add' })}>{say('step.add')}</Button>}
      >
        {say('page.none-detail')}
      </Empty>
    );
  return (
    <RowList
      label={say('page.steps')}
      rows={steps}
      keyOf={keyOf}
      selected={selected?.id ?? null}
      onSelect={select}
      onOpen={(id) => open && onDo({ what: 'edit', step: steps.find((step) => step.id === id)! })}
    >
      {(step, chosen) => (
        <StepLine
          step={step}
          selected={chosen}
          onSelect={() => select(step.id)}
          actions={
            chosen && open && step.state === 'open' ? { onDone: () => done(step), onMove: doing('move') } : undefined
          }
        />
      )}
    </RowList>
  );
}

const keyOf = ({ id }: Step) => id;
