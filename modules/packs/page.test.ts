import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packSchema } from '../../catalogue/packs/index.ts';
import { pageOf } from './page.ts';
import { packPageShape } from './page-shape.ts';

const folder = new URL('../../catalogue/packs/', import.meta.url);
const packs = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => packSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))));
const desk = packs.find(({ key }) => key === 'desk')!;
const page = pageOf(desk);
const rule = (key: string) => page.programmes.flatMap(({ rules }) => rules).find((each) => each.key === key)!;

it.each(packs.map((pack) => [pack.key, pack] as const))('%s reads as a page without codes or gaps', (_, pack) => {
  const own = packPageShape.parse(pageOf(pack));
  expect(own.programmes.length + own.measures.length).toBeGreaterThan(0);
  expect(JSON.stringify(own)).not.toMatch(/undefined|payload\.|\[object|NaN/);
});

describe('the desk pack, in words', () => {
  it('says clocks, beginnings and ends', () => {
    expect(rule('first-contact')).toMatchObject({
      clock: '3 days',
      starts: 'payment realised (first), once for each account',
      ends: ['Done by: interaction logged (effective)', 'Called off by: account lost'],
    });
    expect(rule('first-contact').ladder.map(({ when, to }) => `${when}: ${to}`)).toEqual([
      '6 hours before: account manager',
      '1 minute after: lead',
      '1 day after: manager',
    ]);
    expect(rule('rules').starts).toMatch(/only if account products include “book”$/);
    expect(rule('next-plan').clock).toBe('the end of the day given as “next at”');
  });

  it('says hours, bands, benchmarks and rituals', () => {
    expect(page.hours).toEqual(['Mon–Sat 09:30–18:30', 'Sun closed']);
    expect(page.usage.bands.map(({ range }) => range)).toEqual([
      'below 5 a week',
      '5 to below 15 a week',
      '15 or more a week',
    ]);
    const figures = Object.fromEntries(
      page.measures.flatMap(({ measures }) => measures).map(({ key, benchmark, aim }) => [key, [benchmark, aim]]),
    );
    expect(figures).toMatchObject({
      effective_calls_per_day: ['20', null],
      renewals_renewed_percent: ['10 %', '100 %'],
      high_to_low_percent: ['at most 10 %', null],
    });
    expect(page.rituals.map(({ when }) => when)).toEqual([
      'every working day at 09:30, 15 minutes',
      'every working day at 18:00, 10 minutes',
      'every Fri at 16:30, 60 minutes',
      'every month, on its first Mon at 11:00, 90 minutes',
    ]);
  });
});
