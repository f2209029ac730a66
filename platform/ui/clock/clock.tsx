import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useKitSay } from '../kit-texts.ts';
import { ClockRing } from './clock-ring.tsx';
import type { ClockFacts } from './clock-state.ts';
import { ClockWhy } from './clock-why.tsx';
import styles from './clock.module.css';
import { useClock } from './use-clock.ts';

interface ClockProps {
  clock: ClockFacts;
  /** The steps by which the due time was found, in words a customer could read. */
  steps: readonly string[];
  /** What the clock is for: "first contact within 3 days". */
  title?: string;
  size?: number;
}

/** The ring as a button: hover, tap or Enter says why it is due then. */
export function Clock({ clock, steps, title, size }: ClockProps) {
  const say = useKitSay();
  const { state, left_share, first, second } = useClock(clock);
  const [open, setOpen] = useState(false);
  const label = say('clock.label', { state: say(`clock.${state}`), words: `${first}, ${second}` });
  return (
    <Popover opened={open} onChange={setOpen} position="right-start" withinPortal shadow="md" trapFocus={false}>
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          aria-label={label}
          onClick={() => setOpen((now) => !now)}
          onMouseEnter={() => setOpen(true)}
          onMouseLeave={() => setOpen(false)}
          onBlur={() => setOpen(false)}
        >
          <ClockRing state={state} left_share={left_share} size={size} />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} maw={360}>
        <ClockWhy clock={clock} steps={steps} title={title} />
      </Popover.Dropdown>
    </Popover>
  );
}
