import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Clock } from '../../../platform/ui/clock/clock.tsx';
import { useClock } from '../../../platform/ui/clock/use-clock.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { clockFacts, commitmentQuery } from '../../account-page/ui/index.ts';
import styles from './board.module.css';
import { useOnboardingSay } from './onboarding-texts.ts';
import type { Step, Way } from './queries.ts';

type Taken = Way['steps'][number];

/** One step of one customer: its clock in its state, and the time left in words. Pointing at it says why it is due then. */
export function StepCell({ step, taken, now }: { step: Step; taken: Taken | undefined; now: number }) {
  const say = useOnboardingSay();
  return (
    <span className={styles.cell}>
      <span className={styles.cellTitle}>{step.title}</span>
      {taken ? (
        <StepClock title={step.title} taken={taken} now={now} />
      ) : (
        <span className={styles.none} title={say('none-to-do')}>
          <span aria-hidden="true">–</span>
          <span className="only-for-readers">{say('none-to-do')}</span>
        </span>
      )}
    </span>
  );
}

function StepClock({ title, taken, now }: { title: string; taken: Taken; now: number }) {
  const [wanted, want] = useState(false);
  const { data } = useQuery({ ...commitmentQuery(taken.id), enabled: wanted });
  const clock = clockFacts(taken, now);
  const format = useFormat();
  const { state, first } = useClock(clock);
  // The ring says that it is late: the column has room for how late.
  const words = state === 'late' ? format.span((now - Date.parse(clock.dueAt)) / 1000) : first;
  const ask = () => want(true);
  return (
    <>
      <span className={styles.ring} onMouseEnter={ask} onFocus={ask} onPointerDown={ask}>
        <Clock clock={clock} steps={data?.why.map(({ text }) => text) ?? []} title={title} />
      </span>
      <span className={styles.left} data-state={state}>
        {words}
      </span>
    </>
  );
}
