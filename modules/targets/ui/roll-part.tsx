import { useState } from 'react';
import { readTarget } from './pasted.ts';
import { useTargetsSay } from './targets-texts.ts';
import styles from './targets.module.css';

interface RollPartProps {
  name: string;
  value: number;
  fixed: boolean;
  /** Fixes the part at a figure; null lets it go again. */
  onFix: (value: number | null) => void;
}

/** One part of a divided target: typed, it stays, and the others make up the rest. */
export function RollPart({ name, value, fixed, onFix }: RollPartProps) {
  const say = useTargetsSay();
  // What is being typed stays while the other parts are reckoned anew.
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const read = typed === null ? undefined : readTarget(typed);
    if (typeof read === 'number' && read !== value) onFix(read);
    setTyped(null);
  };
  return (
    <li>
      <span>{name}</span>
      <span className={styles.part}>
        <input
          inputMode="decimal"
          aria-label={say('roll.part', { name })}
          value={typed ?? String(value)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => event.key === 'Enter' && settle()}
        />
        <button
          type="button"
          aria-pressed={fixed}
          aria-label={say(fixed ? 'roll.fixed-part' : 'roll.free-part', { name })}
          onClick={() => onFix(fixed ? null : value)}
        >
          {fixed ? say('roll.fixed') : say('roll.free')}
        </button>
      </span>
    </li>
  );
}
