import { Button } from '@mantine/core';
import { ClockRing } from '../../../platform/ui/clock/clock-ring.tsx';
import { ClockText } from '../../../platform/ui/clock/clock-text.tsx';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import { Row, RowEnd } from '../../../platform/ui/list/row.tsx';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';
import type { Step } from './queries.ts';
import { firstPromised, stepClock } from './step-clock.ts';
import { StepRing } from './step-ring.tsx';

interface StepLineProps {
  step: Step;
  selected: boolean;
  onSelect: () => void;
  actions: { onDone: () => void; onMove: () => void } | undefined;
}

/** A step: its clock, what it is and whose, how it was moved, and when it runs out or how it ended. */
export function StepLine({ step, selected, onSelect, actions }: StepLineProps) {
  const say = useProjectSay();
  const format = useFormat();
  const now = useNow(60);
  const { text, owner, state, clock, reason, by } = step;
  const first = firstPromised(clock);
  const moved = first === null ? '' : say('row.first', { day: format.day(first, now) });
  return (
    <Row
      lead={
        state === 'open' && clock ? (
          <StepRing clock={clock} title={text} />
        ) : (
          <ClockRing state={ringOf(step)} left_share={0} />
        )
      }
      title={text}
      reason={[owner?.name ?? say('nobody'), moved, reason].filter(Boolean).join(' · ')}
      chips={
        actions && (
          <span className={styles.act}>
            <Button size="compact-sm" onClick={actions.onDone} rightSection={<KeyCaps keys="d" />}>
              {say('step.done')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={actions.onMove} rightSection={<KeyCaps keys="m" />}>
              {say('step.move')}
            </Button>
          </span>
        )
      }
      end={
        state === 'open' && clock ? (
          <ClockText clock={stepClock(clock, now)} />
        ) : (
          <RowEnd
            first={
              state === 'open' ? say('step.by', { day: format.day(`${by}T12:00:00Z`, now) }) : <Ended step={step} />
            }
          />
        )
      }
      selected={selected}
      onSelect={onSelect}
    />
  );
}

const ringOf = ({ state, clock }: Step) => {
  if (state === 'dropped') return 'cancelled';
  if (state === 'open') return 'paused';
  return clock?.outcome === 'broken' ? 'broken' : 'kept';
};

function Ended({ step: { state, endedAt, clock } }: { step: Step }) {
  const say = useProjectSay();
  const format = useFormat();
  const now = useNow(60);
  const day = format.day(endedAt ?? now, now);
  if (state === 'dropped') return say('step.dropped-on', { day });
  return say(clock?.outcome === 'broken' ? 'step.done-late' : 'step.done-on', { day });
}
