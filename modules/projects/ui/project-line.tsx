import { ClockRing } from '../../../platform/ui/clock/clock-ring.tsx';
import { ClockText } from '../../../platform/ui/clock/clock-text.tsx';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Row, RowEnd } from '../../../platform/ui/list/row.tsx';
import { Progress } from './progress.tsx';
import { useProjectSay } from './project-texts.ts';
import type { ProjectRow } from './queries.ts';
import { StepRing } from './step-ring.tsx';
import { firstPromised, stepClock } from './step-clock.ts';

/** A project in the list: the clock of its next step, what that is and whose, how far it is, and when it runs out. */
export function ProjectLine({
  project,
  selected,
  onOpen,
}: {
  project: ProjectRow;
  selected: boolean;
  onOpen: () => void;
}) {
  const say = useProjectSay();
  const now = useNow(60);
  const format = useFormat();
  const { name, account, next, state, endedAt, endNote } = project;
  return (
    <Row
      lead={
        next?.clock ? (
          <StepRing clock={next.clock} title={next.text} />
        ) : (
          <ClockRing
            state={state === 'closed' ? 'kept' : state === 'cancelled' ? 'cancelled' : 'paused'}
            left_share={0}
          />
        )
      }
      title={name}
      {...(account ? { of: account.name } : {})}
      reason={state === 'open' ? <Reason project={project} /> : endNote}
      chips={<Progress done={project.done} steps={project.steps} />}
      end={
        next?.clock ? (
          <ClockText clock={stepClock(next.clock, now)} />
        ) : next ? (
          <RowEnd first={format.day(`${next.by}T12:00:00Z`, now)} />
        ) : (
          endedAt !== null && (
            <RowEnd
              first={say(state === 'closed' ? 'row.closed' : 'row.cancelled')}
              second={format.day(endedAt, now)}
            />
          )
        )
      }
      selected={selected}
      onSelect={onOpen}
    />
  );
}

function Reason({ project: { next, late } }: { project: ProjectRow }) {
  const say = useProjectSay();
  const format = useFormat();
  const now = useNow(60);
  if (!next) return say('row.no-step');
  const first = firstPromised(next.clock);
  return [
    say('row.next', { text: next.text, owner: next.owner?.name ?? say('nobody') }),
    late > 0 ? say('row.late', { count: late }) : '',
    first === null ? '' : say('row.first', { day: format.day(first, now) }),
  ]
    .filter(Boolean)
    .join('; ');
}
