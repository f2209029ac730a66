import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Speaker, speakingOrder } from './order.ts';

const speaker = (name: string, more: Partial<Speaker> = {}): Speaker => ({
  id: name,
  name,
  lead: false,
  away: false,
  ...more,
});
const names = (people: Speaker[]) => people.map((person) => person.name).join(' ');

test('each day the next person begins, the lead closes, who is away comes after', () => {
  const team = [speaker('Lena', { lead: true }), speaker('Ben'), speaker('Asha'), speaker('Chitra', { away: true })];
  expect(names(speakingOrder(team, 0))).toBe('Asha Ben Lena Chitra');
  expect(names(speakingOrder(team, 1))).toBe('Ben Asha Lena Chitra');
  expect(names(speakingOrder(team, 2))).toBe('Asha Ben Lena Chitra');
  expect(names(speakingOrder(team, -1))).toBe('Asha Ben Lena Chitra');
  expect(speakingOrder([], 7)).toEqual([]);
});

test('nobody is left out or comes twice, and over a round everybody begins once', () => {
  const people = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(people, fc.integer(), (team, turn) => {
      const everyone = team.map((name) => speaker(name));
      expect(
        speakingOrder(everyone, turn)
          .map((each) => each.id)
          .toSorted(),
      ).toEqual(team.toSorted());
      const firsts = everyone.map((_, day) => speakingOrder(everyone, turn + day)[0]!.id);
      expect(new Set(firsts).size).toBe(team.length);
    }),
  );
});
