import { useInterventionSay } from './intervention-texts.ts';
import styles from './interventions.module.css';
import type { Interventions } from './queries.ts';

/** The views of the page: the two moves between bands, and what proves them. */
export const views = ['up', 'down', 'proof'] as const;
export type View = (typeof views)[number];

interface ViewChoiceProps {
  view: View;
  bands: Interventions['bands'];
  onShow: (view: View) => void;
}

/** Which view is shown; its key walks through them. */
export function ViewChoice({ view, bands, onShow }: ViewChoiceProps) {
  const say = useInterventionSay();
  const [first, last] = [bands[0]?.key ?? 'low', bands.at(-1)?.key ?? 'high'];
  const labels: Record<View, string> = {
    up: say('view.up', { from: capital(first), to: last }),
    down: say('view.down', { from: capital(last), to: first }),
    proof: say('view.proof'),
  };
  return (
    <div className={styles.views} role="group" aria-label={say('page.view')}>
      {views.map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => onShow(one)}>
          {labels[one]}
        </button>
      ))}
    </div>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
