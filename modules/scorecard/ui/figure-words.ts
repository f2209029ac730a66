import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { Card } from '../card.ts';
import type { Word } from '../words.ts';
import type { ScorecardSay } from './scorecard-texts.ts';

type Unit = Card['unit'];

/** Writes a value in its unit; a percentage is a fraction inside. */
export function writeValue(unit: Unit, value: number | null, format: Format): string {
  if (value === null) return '–';
  if (unit === 'percent') return format.percent(value);
  if (unit === 'money') return format.moneyShort(value);
  const number = format.number(value);
  return unit === 'hours' ? `${number}\u00a0h` : unit === 'minutes' ? `${number}\u00a0min` : number;
}

/** A word of a figure as a sentence of the reader's language. */
export function wordSentence({ key, numbers, unit }: Word, say: ScorecardSay, format: Format): string {
  const write = (name: string): string => writeValue(unit, numbers[name] ?? 0, format);
  // What lies between two percentages is points: 10 points below 100 % is 90 %.
  const amount =
    unit === 'percent'
      ? say('figure.points', { points: format.number((numbers['amount'] ?? 0) * 100) })
      : write('amount');
  const days = Math.ceil(numbers['days'] ?? 0);
  switch (key) {
    case 'reached':
      return (numbers['over'] ?? 0) > 0 ? say('word.reached-over', { amount: write('over') }) : say('word.reached');
    case 'to-go':
      return numbers['days'] === undefined
        ? say('word.to-go', { amount: write('amount') })
        : say('word.to-go-days', { amount: write('amount'), count: days });
    case 'above-target':
      return (numbers['amount'] ?? 0) > 0.0049 ? say('word.above-target', { amount }) : say('word.on-target');
    case 'out-of-reach':
      return say('word.out-of-reach', { count: numbers['amount'] ?? 0 });
    case 'forecast': {
      const tenths = Math.round((numbers['confidence'] ?? 0) * 10);
      return say('word.forecast', { expected: write('expected'), low: write('low'), high: write('high'), tenths });
    }
    case 'chance': {
      const chance = numbers['chance'] ?? 0;
      if (chance < 0.01) return say('word.chance-low');
      return chance > 0.99 ? say('word.chance-high') : say('word.chance', { chance: format.percent(chance) });
    }
    case 'no-data':
    case 'on-pace':
      return say(`word.${key}`);
    default:
      return say(`word.${key}`, { amount });
  }
}

/** The sentence under a figure: the headline, and what to do about it. */
export function cardSentence({ words }: Pick<Card, 'words'>, say: ScorecardSay, format: Format): string {
  const first = words.filter(({ key }) => key !== 'forecast' && key !== 'chance').slice(0, 2);
  return first.map((word) => wordSentence(word, say, format)).join('; ');
}

/** The two numbers that a share is made of: "151 of 161"; nothing where there is one number only. */
export function partsWords({ a, b, unit_counted, course, unit }: Card, say: ScorecardSay, format: Format): string {
  const divides = b !== null && (unit === 'percent' || course === 'rate');
  if (!divides || b === 0) return '';
  const counted = course === 'level' ? 'count' : unit_counted;
  if (course === 'rate') return say('figure.in-days', { a: writeValue(counted, a, format), b: format.number(b) });
  const whole = writeValue(counted, b, format);
  return say('figure.parts', { a: writeValue(counted, a, format), b: whole });
}
