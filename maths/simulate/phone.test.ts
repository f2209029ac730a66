import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, it } from 'vitest';
import { phoneNumber } from './phone.ts';

it('makes numbers that count as Indian mobiles', () => {
  for (const owner of ['person', 'account', 'contact'] as const) {
    for (let index = 0; index < 300; index++) {
      const parsed = parsePhoneNumberFromString(phoneNumber(owner, index * 777));
      expect(parsed?.country).toBe('IN');
      expect(parsed?.getType()).toBe('MOBILE');
    }
  }
});

it("gives nobody another one's number", () => {
  const numbers = new Set(Array.from({ length: 250_000 }, (_, index) => phoneNumber('account', index)));
  expect(numbers.size).toBe(250_000);
});
