import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from './readPhone.ts';

function said(text: string): string[] | string {
  const read = readPhone(text, { country: 'IN' });
  return read.ok
    ? read.numbers.map(({ e164, extension }) => (extension ? `${e164} x${extension}` : e164))
    : read.reason;
}

const mobile = '+919845012345';

describe('phone numbers as people keep them', () => {
  it.each([
    '98450 12345',
    '09845012345',
    '+91-98450-12345',
    '919845012345',
    '0091 98450 12345',
    '(+91) 98450 12345',
    '9845012345.0',
    "'9845012345",
    '9845012345 / 9845012345',
  ])('%s', (text) => expect(said(text)).toEqual([mobile]));

  it.each([
    ['9845012345 / 9845012346', [mobile, '+919845012346']],
    ['+1 541 754 3010; 9845012345', ['+15417543010', mobile]],
    ['9845012345\n9845012346', [mobile, '+919845012346']],
    ['080-23456789/90', ['+918023456789', '+918023456790']],
    ['080 2345 6789 ext 12', ['+918023456789 x12']],
    ['080 2345 6789, ext. 12', ['+918023456789 x12']],
  ])('%j', (text, expected) => expect(said(text)).toEqual(expected));

  it('a number cut by a spreadsheet is refused, since its digits are gone', () => {
    for (const text of ['9.19845E+11', '9.84501E+09', '9,19845E+11']) expect(said(text)).toContain('has lost digits');
  });

  it.each(['12345', '0000000000', 'call me', '98450123456789'])('%s is refused', (text) => {
    expect(said(text)).toContain('not a valid phone number');
  });

  it('a part that is no number is told while the others are kept', () => {
    expect(readPhone('9845012345 / 98450', { country: 'IN' })).toMatchObject({
      ok: true,
      doubts: ['98450'],
      numbers: [{ e164: mobile }],
    });
  });

  it('what was read reads the same again, whatever the country', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }), (number) => {
        const once = said(String(number));
        if (typeof once !== 'string')
          expect(readPhone(once[0]!, { country: 'US' })).toMatchObject({ ok: true, numbers: [{ e164: once[0] }] });
      }),
    );
  });
});
