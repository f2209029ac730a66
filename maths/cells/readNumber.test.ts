import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, type NumberOptions } from './readNumber.ts';
import { suggestNumberFormat } from './suggestNumberFormat.ts';
import { toMinorUnits } from './toMinorUnits.ts';

function said(text: string, format: NumberOptions['format'] = 'auto'): string {
  const read = readNumber(text, { format });
  return read.ok ? [read.decimal, read.currency, read.percent ? '%' : null].filter(Boolean).join(' ') : read.reason;
}

describe('numbers as exports and people write them', () => {
  it.each([
    ['1,23,456.78', '123456.78'],
    ['12,34,56,789', '123456789'],
    ['1.234,56', '1234.56'],
    ['1.234.567', '1234567'],
    ['1\u202f234\u202f567,8', '1234567.8'],
    ['1 234', '1234'],
    ["1'234'567.50", '1234567.5'],
    ['(1,234.50)', '-1234.5'],
    ['1,234.5-', '-1234.5'],
    ['−5', '-5'],
    ['+5', '5'],
    ['-0.00', '0'],
    ['₹ 48,000.00', '48000 INR'],
    ['-₹500', '-500 INR'],
    ['₹-500', '-500 INR'],
    ['(₹5,00,000.25)', '-500000.25 INR'],
    ['USD 5.5', '5.5 USD'],
    ['5,50 EUR', '5.5 EUR'],
    ['4.1 L', '410000'],
    ['2.5 lakh', '250000'],
    ['₹1.2 Cr', '12000000 INR'],
    ['10K', '10000'],
    ['3 mn', '3000000'],
    ['12%', '12 %'],
    ['12.5 %', '12.5 %'],
    ['1.5E+6', '1500000'],
    ['2e-3', '0.002'],
    ['१२३', '123'],
    ['.5', '0.5'],
    ['007', '7'],
    ['99999999999999999999.01', '99999999999999999999.01'],
  ])('%s is %s', (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ['1,234', 'point', '1234'],
    ['1,234', 'comma', '1.234'],
    ['1.234', 'point', '1.234'],
    ['1.234', 'comma', '1234'],
    ['₹ 48,000', 'point', '48000 INR'],
    ['Rs. 5,000/-', 'point', '5000 INR'],
    ['(1,234)', 'point', '-1234'],
  ] as const)('%s written with a decimal %s is %s', (text, format, expected) =>
    expect(said(text, format)).toBe(expected),
  );

  it.each([
    ['1,234', 'auto', 'thousands or as decimals'],
    ['12,34.5', 'point', 'places where no number has them'],
    ['1.2.3', 'auto', 'places where no number has them'],
    ['1,2,3', 'point', 'places where no number has them'],
    ['9.19845E+11', 'auto', 'has lost digits'],
    ['twelve', 'auto', 'not a number'],
    ['5 apples', 'auto', 'not a number'],
    ['--5', 'auto', 'not a number'],
    ['.', 'auto', 'not a number'],
    ['#DIV/0!', 'auto', 'spreadsheet error'],
  ] as const)('%s as %s is refused', (text, format, reason) => expect(said(text, format)).toContain(reason));

  const amount = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 99 }));
  const canonical = (negative: boolean, whole: bigint, cents: number): string => {
    const size = cents === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, '0').replace(/0$/, '')}`;
    return negative && size !== '0' ? `-${size}` : size;
  };

  it('every amount comes back exactly, Indian, English and German', () => {
    fc.assert(
      fc.property(amount, ([negative, whole, cents]) => {
        const sign = negative ? '-' : '';
        const two = String(cents).padStart(2, '0');
        const expected = canonical(negative, whole, cents);
        expect(said(`${sign}${whole.toLocaleString('en-IN')}.${two}`, 'point')).toBe(expected);
        expect(said(`${sign}${whole.toLocaleString('en-US')}.${two}`, 'point')).toBe(expected);
        expect(said(`${sign}${whole.toLocaleString('de-DE')},${two}`, 'comma')).toBe(expected);
      }),
    );
  });

  it('reading what was read changes nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom('1', '2', '0', ',', '.', '-', '(', ')', ' ', 'e', 'L', '%'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (cell) => {
        const once = readNumber(cell, { format: 'point' });
        if (once.ok) expect(readNumber(once.decimal, { format: 'point' })).toMatchObject({ decimal: once.decimal });
      }),
      { numRuns: 5_000 },
    );
  });

  it('a long hostile cell costs next to nothing', () => {
    const started = performance.now();
    for (const text of [
      '1,'.repeat(50_000),
      '1 '.repeat(50_000),
      '('.repeat(100_000),
      '12,'.repeat(40_000),
      `${'1'.repeat(200_000)}x`,
    ])
      said(text);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe('the habit of a column', () => {
  it.each([
    [['1,234', '12,345.50'], 'point', true],
    [['1.234', '12,5'], 'comma', true],
    [['1,23,456'], 'point', true],
    [['1,234', '5,678'], 'point', false],
    [['1.5', '1,5'], 'point', false],
    [['12', '7'], 'point', true],
    [['Rs. 5,00,000/-'], 'point', true],
  ])('%j → %s, sure: %s', (samples, format, sure) => {
    expect(suggestNumberFormat(samples)).toMatchObject({ format, sure });
  });
});

describe('smallest units', () => {
  it('are exact, and too many decimals are refused', () => {
    expect(toMinorUnits('48000.5', 2)).toEqual({ ok: true, minor: 4800050n });
    expect(toMinorUnits('-0.01', 2)).toEqual({ ok: true, minor: -1n });
    expect(toMinorUnits('0.001', 2)).toMatchObject({ ok: false });
  });
});
