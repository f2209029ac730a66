import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { useReviewSay } from './review-texts.ts';

export interface RoomKey {
  keys: string;
  does: string;
  run: () => void;
}

export interface RoomActs {
  phase: 'before' | 'running' | 'over';
  leads: boolean;
  still: boolean;
  last: boolean;
  people: number;
  /** Something is open in front; only its own keys count. */
  quiet: boolean;
  /** Whether the viewer writes in the part that is shown. */
  writes: boolean;
  /** Whether the chosen figure can be given by hand. */
  byHand: boolean;
  step: (by: 1 | -1) => void;
  choose: (by: 1 | -1) => void;
  startOrStop: () => void;
  compose: (kind: 'comment' | 'action' | 'lesson' | 'situation' | 'by-hand') => void;
  explain: () => void;
  allHere: () => void;
  mark: (index: number) => void;
  freeze: () => void;
}

const digits = '1234567890';

/** The keys of a review at this moment, and the same as buttons for its foot. */
export function useRoomKeys(acts: RoomActs): RoomKey[] {
  const say = useReviewSay();
  const { phase, leads, writes } = acts;
  const running = phase === 'running';
  const startWord =
    phase === 'before' ? say('start') : phase === 'over' ? say('go-on') : say(acts.still ? 'resume' : 'pause');
  const all: (RoomKey & { when: boolean; shown: boolean })[] = [
    { keys: 'Space', does: startWord, run: acts.startOrStop, when: leads, shown: true },
    {
      keys: 'ArrowRight',
      does: say(acts.last ? 'key.finish' : 'key.next'),
      run: () => acts.step(1),
      when: leads && running,
      shown: true,
    },
    { keys: 'ArrowLeft', does: say('key.back'), run: () => acts.step(-1), when: leads && running, shown: false },
    { keys: 'j|ArrowDown', does: say('key.down'), run: () => acts.choose(1), when: true, shown: false },
    { keys: 'k|ArrowUp', does: say('key.up'), run: () => acts.choose(-1), when: true, shown: false },
    { keys: 'h', does: say('key.all'), run: acts.allHere, when: leads && phase === 'before', shown: true },
    { keys: 'c', does: say('key.comment'), run: () => acts.compose('comment'), when: writes, shown: true },
    {
      keys: 'b',
      does: say('key.by-hand'),
      run: () => acts.compose('by-hand'),
      when: writes && acts.byHand,
      shown: true,
    },
    { keys: 'a', does: say('key.action'), run: () => acts.compose('action'), when: writes, shown: true },
    { keys: 'l', does: say('key.lesson'), run: () => acts.compose('lesson'), when: writes && running, shown: true },
    { keys: 's', does: say('key.situation'), run: () => acts.compose('situation'), when: writes, shown: running },
    { keys: 'e', does: say('key.explain'), run: acts.explain, when: leads || running, shown: running },
    { keys: 'z', does: say('key.freeze'), run: acts.freeze, when: leads && phase === 'over', shown: true },
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
