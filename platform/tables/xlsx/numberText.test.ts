import { describe, expect, it } from 'vitest';
import { numberText } from './numberText.ts';
import { readNumberFormat } from './styles.ts';

describe('number formats', () => {
  it.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-409]d-mmm-yy;@', 'date'],
    ['mmm yy', 'date'],
    ['yyyy\\-mm\\-dd hh:mm:ss', 'datetime'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['0.00%', 'percent'],
    ['#,##0.00', 'number'],
    ['General', 'number'],
    ['[Red]0.0', 'number'],
    ['"days" 0', 'number'],
    ['#,##0\\ "h"', 'number'],
  ])('%s is a %s', (code, style) => {
    expect(readNumberFormat(code)).toBe(style);
  });

  it('zeros ask for leading zeros', () => {
    expect(readNumberFormat('00000')).toEqual({ digits: 5 });
  });
});

describe('numbers as text', () => {
  it.each([
    ['0.30000000000000004', 'number', '0.3'],
    ['1.0000000000000001E-2', 'number', '0.01'],
    ['9.19845012345E+11', 'number', '919845012345'],
    ['45658', 'date', '2025-01-01'],
    ['45658.4375', 'date', '2025-01-01T10:30:00'],
    ['45658', 'datetime', '2025-01-01T00:00:00'],
    ['45658.999999999', 'datetime', '2025-01-02T00:00:00'],
    ['1.1041666666666667', 'duration', '26:30:00'],
    ['0.07', 'percent', '7%'],
    ['-3', 'date', '-3'],
  ] as const)('%s as %s is %s', (stored, style, text) => {
    expect(numberText(stored, style, 1900)).toBe(text);
  });

  it('the 1904 calendar begins 1462 days later', () => {
    expect(numberText('44196', 'date', 1904)).toBe(numberText('45658', 'date', 1900));
  });
});
