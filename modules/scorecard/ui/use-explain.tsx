import { Drawer } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ExplainPanel } from './explain-panel.tsx';
import styles from './explain.module.css';
import type { Asked } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';

/**
 * Opens the explanation of a figure from anywhere: call `explain(measure, asked)` when the figure is pressed, and draw
 * `drawer` once on the page.
 */
export function useExplain(): { explain: (measure: string, asked: Asked) => void; drawer: ReactNode } {
  const say = useScorecardSay();
  const [open, setOpen] = useState<{ measure: string; asked: Asked } | null>(null);
  // Drawn only while it is open: a closed one would leave its name on nothing.
  const drawer = open && (
    <Drawer
      opened
      onClose={() => setOpen(null)}
      position="right"
      size={460}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': say('explain.label') } }}
    >
      <div className={styles.drawer}>
        <button type="button" className={styles.back} onClick={() => setOpen(null)}>
          <span aria-hidden="true">←</span> {say('explain.close')}
        </button>
        <ExplainPanel
          key={open.measure}
          measure={open.measure}
          asked={open.asked}
          onOpen={(measure) => setOpen({ ...open, measure })}
        />
      </div>
    </Drawer>
  );
  return { explain: (measure, asked) => setOpen({ measure, asked }), drawer };
}
