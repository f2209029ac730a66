import type { Card } from '../card.ts';
import styles from './state-mark.module.css';

type State = Card['state'];

/** Each state has a shape of its own, so that nobody needs the colour to tell them apart. */
const shapes: Record<State, string> = {
  ahead: 'M6 2 L10.5 9.5 H1.5 Z',
  'on-course': 'M2 6 H10',
  behind: 'M6 10 L1.5 2.5 H10.5 Z',
  reached: 'M2 6.4 L4.8 9.2 L10 3.2',
  missed: 'M2.6 2.6 L9.4 9.4 M9.4 2.6 L2.6 9.4',
  none: 'M6 6 h0.01',
};

/** The mark of a state. The words beside it say the same, so it is hidden from readers. */
export function StateMark({ state }: { state: State }) {
  return (
    <svg className={styles.mark} data-state={state} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapes[state]} />
    </svg>
  );
}
