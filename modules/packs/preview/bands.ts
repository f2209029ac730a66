import type { Pack } from '../../../catalogue/packs/schema.ts';
import { countWords } from '../words/value-words.ts';

export interface BandMove {
  from: string;
  to: string;
  accounts: number;
}

/** The band of a reading: the last one that begins at or below it. */
export const bandAt = (bands: Pack['usage']['bands'], value: number): string =>
  (bands.findLast(({ from }) => from <= value) ?? bands[0]!).key;

/** How many accounts' newest readings fall into another band. Readings of accounts, one each. */
export const bandMoves = (readings: readonly number[], before: Pack, after: Pack): BandMove[] => {
  const moves = new Map<string, BandMove>();
  const name = (pack: Pack, key: string) => pack.usage.bands.find((band) => band.key === key)?.name ?? key;
  for (const value of readings) {
    const [from, to] = [bandAt(before.usage.bands, value), bandAt(after.usage.bands, value)];
    if (from === to) continue;
    const move = moves.get(`${from} ${to}`) ?? { from: name(before, from), to: name(after, to), accounts: 0 };
    move.accounts++;
    moves.set(`${from} ${to}`, move);
  }
  return [...moves.values()].sort((a, b) => b.accounts - a.accounts || (a.from < b.from ? -1 : 1));
};

/** `37 accounts change band: 20 from Low user to Medium user, 17 from High user to Medium user.` */
export const bandWords = (moves: readonly BandMove[]): string[] => {
  if (moves.length === 0) return [];
  const all = moves.reduce((sum, { accounts }) => sum + accounts, 0);
  const parts = moves.map(({ from, to, accounts }) => `${accounts} from ${from} to ${to}`);
  return [
    `${countWords(all, 'account changes', 'accounts change')} band with the next reading like the last one: ${parts.join(', ')}.`,
  ];
};
