import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import type { DockKey } from './dock.tsx';
import { useHuddleSay } from './huddle-texts.ts';

export interface StageActs {
  phase: 'before' | 'running' | 'over';
  /** Whether the viewer runs this huddle. */
  leads: boolean;
  still: boolean;
  /** The last one is on stage: the next step ends the huddle. */
  last: boolean;
  member: boolean;
  people: number;
  /** Something is open in front; only its own keys count. */
  quiet: boolean;
  step: (by: 1 | -1) => void;
  startOrStop: () => void;
  compose: (kind: 'help' | 'learning' | 'promise') => void;
  explain: () => void;
  full: () => void;
  allHere: () => void;
  me: () => void;
  mark: (index: number) => void;
}

interface StageKey extends DockKey {
  shown: boolean;
}

const digits = '1234567890';

/** The keys of the stage at this moment, and the same as buttons for its foot. */
export function useStageKeys(acts: StageActs): DockKey[] {
  const say = useHuddleSay();
  const { phase, leads } = acts;
  const running = phase === 'running';
  const all: (StageKey & { when: boolean })[] = [
    {
      keys: 'Space',
      does:
        phase === 'before'
          ? say('start')
          : phase === 'over'
            ? say('reopen')
            : acts.still
              ? say('resume')
              : say('pause'),
      run: acts.startOrStop,
      when: leads,
      shown: true,
    },
    {
      keys: 'ArrowRight',
      does: acts.last ? say('key.finish') : say('key.next'),
      run: () => acts.step(1),
      when: leads && running,
      shown: true,
    },
    { keys: 'ArrowLeft', does: say('key.back'), run: () => acts.step(-1), when: leads && running, shown: false },
    { keys: 'a', does: say('key.all'), run: acts.allHere, when: leads && phase === 'before', shown: true },
    { keys: 'i', does: say('key.me'), run: acts.me, when: acts.member && phase !== 'over', shown: phase === 'before' },
    { keys: 'h', does: say('key.help'), run: () => acts.compose('help'), when: phase !== 'over', shown: true },
    { keys: 'l', does: say('key.learning'), run: () => acts.compose('learning'), when: phase !== 'over', shown: true },
    { keys: 'p', does: say('key.promise'), run: () => acts.compose('promise'), when: phase !== 'over', shown: running },
    { keys: 'e', does: say('key.explain'), run: acts.explain, when: running, shown: true },
    { keys: 'f', does: say('key.full'), run: acts.full, when: true, shown: true },
    ...[...digits.slice(0, acts.people)].map((digit, index) => ({
      keys: digit,
      does: say('key.mark'),
      run: () => acts.mark(index),
      when: leads && phase === 'before',
      shown: false,
    })),
  ];
  const usable = all.filter(({ when }) => when);
  useKeys(
    Object.fromEntries(
      usable.map(({ keys, does, run }) => [keys, { does, run: (event: KeyboardEvent) => pressed(event, run) }]),
    ),
    say('keys.stage'),
    !acts.quiet,
  );
  return usable.filter(({ shown }) => shown);
}

/** The space bar on a focused button presses that button, as everywhere. */
function pressed(event: KeyboardEvent, run: () => void): void {
  const button = event.key === ' ' ? (event.target as HTMLElement).closest<HTMLElement>('button,a,summary') : null;
  if (button) button.click();
  else run();
}
