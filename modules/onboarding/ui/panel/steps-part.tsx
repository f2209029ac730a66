import { useNow } from '../../../../platform/ui/clock/now.ts';
import { ClockRing } from '../../../../platform/ui/clock/clock-ring.tsx';
import { useClock } from '../../../../platform/ui/clock/use-clock.ts';
import { clockFacts } from '../../../account-page/ui/index.ts';
import { useOnboardingSay } from '../onboarding-texts.ts';
import type { BoardPage, Step, Way } from '../queries.ts';
import styles from './way-panel.module.css';

interface StepsPartProps {
  way: Way;
  head: BoardPage;
  /** The steps that can be marked done by hand. */
  open: readonly Step[];
  busy: boolean;
  onDone: (step: Step) => void;
}

/** The steps in the order of the pack, each with its clock; what can be said to be done has a button and a key. */
export function StepsPart({ way, head, open, busy, onDone }: StepsPartProps) {
  const say = useOnboardingSay();
  return (
    <ul className={styles.steps}>
      {head.steps.map((step) => {
        const taken = way.steps.find(({ rule }) => rule === step.rule);
        const nth = open.findIndex(({ rule }) => rule === step.rule);
        return (
          taken && (
            <li key={step.rule}>
              <StepLine title={step.title} taken={taken} />
              {nth >= 0 && (
                <button
                  type="button"
                  className={styles.done}
                  aria-label={say('part.mark-done', { step: step.title })}
                  disabled={busy}
                  onClick={() => onDone(step)}
                >
                  {say('part.done')}
                </button>
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}

function StepLine({ title, taken }: { title: string; taken: Way['steps'][number] }) {
  const now = useNow(60);
  const clock = clockFacts(taken, now);
  const { state, left_share, first, second } = useClock(clock);
  return (
    <>
      <ClockRing state={state} left_share={left_share} size={18} />
      <span className={styles.step}>{title}</span>
      <span className={styles.left} data-state={state} title={second}>
        {first}
      </span>
    </>
  );
}
