import type { Format } from '../../../../platform/ui/format/format-provider.tsx';
import type { AccountSay } from '../account-texts.ts';

interface Moved {
  firstDueAt: number | null;
  toldBeforeDue: boolean;
  moves: readonly { to: number }[];
}

/** How a promise moved: "first Tue 3, then Fri 6, told before due"; nothing where it didn't. */
export function movesWords(
  { firstDueAt, toldBeforeDue, moves }: Moved,
  say: AccountSay,
  format: Pick<Format, 'when'>,
  now: number,
): string {
  if (moves.length === 0 || firstDueAt === null) return '';
  return [
    say('promise.first', { day: format.when(firstDueAt, now) }),
    ...moves.map(({ to }) => say('promise.then', { day: format.when(to, now) })),
    say(toldBeforeDue ? 'promise.told-before' : 'promise.not-told'),
  ].join(', ');
}
