import { Chip, type Tone } from '../../../platform/ui/chip.tsx';
import type { TodayRow } from './queries.ts';
import type { Wording } from './reason.ts';

const most = 2;

interface RowChipsProps {
  row: TodayRow;
  wording: Wording;
  /** Modules there are to be trained on. */
  modules: number;
}

/** The small words of the account that matter for this row, two at most. */
export function RowChips({ row, wording, modules }: RowChipsProps) {
  const chips = chipsOf(row, wording, modules).slice(0, most);
  return chips.map(({ word, tone }) => (
    <Chip key={word} tone={tone}>
      {word}
    </Chip>
  ));
}

function chipsOf({ account, commitment }: TodayRow, { bands, say }: Wording, modules: number) {
  if (!account) return [];
  const place = bands.findIndex(({ key }) => key === account.band);
  const tone: Tone = place < 0 ? 'neutral' : place === 0 ? 'red' : place === bands.length - 1 ? 'green' : 'neutral';
  const training = commitment?.rule === 'trained' || commitment?.details['purpose'] === 'training';
  const chips: { word: string; tone: Tone }[] = [];
  if (training) chips.push({ word: say('chip.modules', { trained: account.trained, all: modules }), tone: 'neutral' });
  if (account.band) chips.push({ word: account.band, tone });
  chips.push(...account.products.slice(0, 1).map((word) => ({ word, tone: 'neutral' as const })));
  if (account.tier) chips.push({ word: say('chip.tier', { tier: account.tier }), tone: 'neutral' });
  return chips;
}
