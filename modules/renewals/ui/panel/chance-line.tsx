import { useEffect, useRef } from 'react';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import type { Renewal } from '../queries.ts';
import { useRenewalSay } from '../renewal-texts.ts';
import styles from './renewal-part.module.css';
import type { Acts } from './use-acts.ts';

const chances = [0.1, 0.3, 0.5, 0.7, 0.9];

/** How likely it is held to be: five steps are as fine as anybody can tell. */
export function ChanceLine({ row, acts, onDone }: { row: Renewal; acts: Acts; onDone: () => void }) {
  const say = useRenewalSay();
  const format = useFormat();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.querySelector('button')?.focus(), []);
  const choose = (chance: number) => {
    const done = say('done.chance', { account: row.account.name, share: format.percent(chance) });
    void acts.chance(chance, done).then(onDone, () => undefined);
  };
  return (
    <div ref={line} className={styles.chances} role="group" aria-label={say('act.chance')}>
      {chances.map((chance) => (
        <button
          key={chance}
          type="button"
          disabled={acts.busy}
          aria-pressed={row.chance === chance}
          onClick={() => choose(chance)}
        >
          {format.percent(chance)}
        </button>
      ))}
    </div>
  );
}
