/** What is known of a talk, for telling which ones the others should hear of. */
export interface Talk {
  at: number;
  outcome: string;
  purpose: string;
  effective: boolean;
  happiness: number | null;
  note: string;
  help: string | null;
}

const purposeWeight: Record<string, number> = {
  renewal: 4,
  collection: 3,
  intervention: 3,
  support: 2,
  welcome: 2,
  training: 1,
};

/** How much the team learns from hearing of a talk: trouble first, then what moves the month, then the rest. */
export const talkWeight = ({ outcome, purpose, effective, happiness, note, help }: Talk): number =>
  (help ? 8 : 0) +
  (happiness !== null && happiness <= 2 ? 7 : 0) +
  (outcome === 'refused' ? 5 : 0) +
  (outcome === 'call-back' ? 2 : 0) +
  (effective ? 1 + (purposeWeight[purpose] ?? 0) : 0) +
  (effective && happiness === 5 ? 1 : 0) +
  (note.length > 0 ? 1 : 0);

/** The talks worth telling, at most `most`, in the order of the day. */
export const worthTelling = <T extends Talk>(talks: readonly T[], most: number): T[] =>
  talks
    .toSorted((a, b) => talkWeight(b) - talkWeight(a) || a.at - b.at)
    .slice(0, most)
    .toSorted((a, b) => a.at - b.at);

/** What is due today, for telling which of it matters most. */
export interface DueToday {
  programme: string;
  rule: string;
  at: number;
  late: boolean;
  moves: number;
  happiness: number | null;
  lifecycle: string | null;
  /** The amount of the term that ends next, and in how many days; null where none ends soon. */
  ending: { amount: number; days: number } | null;
  tooLong: boolean;
}

export type Why =
  'promised' | 'clock' | 'late' | 'ending' | 'unhappy' | 'irate' | 'too-long' | 'help' | 'moved' | 'planned';

/** How much each reason weighs, and that reasons add up: an unhappy customer whose term ends comes before either. */
export const reasonsOf = (due: DueToday): { why: Why; weight: number }[] => {
  const found: { why: Why; weight: number }[] = [];
  const add = (why: Why, weight: number, holds: boolean) => holds && found.push({ why, weight });
  add('irate', 9, due.lifecycle === 'irate');
  add('promised', 8, due.programme === 'promise');
  add('clock', 6, ['onboarding', 'support', 'projects'].includes(due.programme));
  add('help', 6, due.programme === 'help');
  add('unhappy', 6, due.lifecycle !== 'irate' && due.happiness !== null && due.happiness <= 2);
  add(
    'ending',
    due.ending ? 2 + Math.min(4, Math.log10(Math.max(1, due.ending.amount)) - 1) : 0,
    due.ending !== null && due.ending.days <= 30,
  );
  add('too-long', 4, due.tooLong);
  add('late', 3, due.late);
  add('moved', 2, due.moves > 0);
  return found.length > 0 ? found.toSorted((a, b) => b.weight - a.weight) : [{ why: 'planned', weight: 1 }];
};

/** The weightiest first, then by time; with each its reasons. */
export const whatMatters = <D extends DueToday>(items: readonly D[]): (D & { why: Why[] })[] =>
  items
    .map((item) => ({ item, reasons: reasonsOf(item) }))
    .map(({ item, reasons }) => ({ item, reasons, weight: reasons.reduce((sum, each) => sum + each.weight, 0) }))
    .toSorted((a, b) => b.weight - a.weight || a.item.at - b.item.at)
    .map(({ item, reasons }) => ({ ...item, why: reasons.map(({ why }) => why) }));
