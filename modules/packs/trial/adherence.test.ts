import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packSchema } from '../../../catalogue/packs/schema.ts';
import { setPlaces } from '../change/set-places.ts';
import { adherenceWords, AdherenceTally, changedRules } from './adherence.ts';

const desk = packSchema.parse(
  parse(readFileSync(new URL('../../../catalogue/packs/desk.yaml', import.meta.url), 'utf8')),
);
const draft = (path: string, value: unknown) => {
  const answer = setPlaces(desk, [{ path, value }]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return packSchema.parse(answer.body);
};
const resolution = 'programmes.support.rules.resolution';

describe('what a draft judges otherwise', () => {
  it('is a rule with another clock, or one that is switched off', () => {
    expect([...changedRules(desk, draft(`${resolution}.clock.within`, { days: 2 })).keys()]).toEqual(['resolution']);
    expect(changedRules(desk, draft(`${resolution}.off`, true)).get('resolution')?.after).toBeNull();
    expect(changedRules(desk, draft(`${resolution}.title`, 'Solve it')).size).toBe(0);
  });

  it('is every working-time clock when the hours change, and none on the wall', () => {
    const working = draft(`${resolution}.clock`, { within: { hours: 9 }, elapsed: false });
    const hours = structuredClone(working);
    hours.calendar.week.sat = [];
    expect([...changedRules(working, hours).keys()]).toEqual(['resolution']);
  });
});

describe('how it would have gone', () => {
  const rules = changedRules(desk, draft(`${resolution}.clock.within`, { days: 2 }));

  it('is said in one sentence', () => {
    const tally = new AdherenceTally(rules);
    for (let each = 0; each < 84; each++) tally.add('resolution', 'kept', each < 71 ? 'kept' : 'broken');
    for (let each = 0; each < 16; each++) tally.add('resolution', 'broken', 'broken');
    expect(tally.result().map(adherenceWords)).toEqual([
      'Resolve the issue, 2 days instead of 3 days: 71 % of 100 promises kept instead of 84 %.',
    ]);
  });

  it('tells what would still be running', () => {
    const tally = new AdherenceTally(rules);
    tally.add('resolution', 'kept', 'kept');
    tally.add('resolution', 'broken', 'pending');
    expect(adherenceWords(tally.result()[0]!)).toMatch(
      '100 % of 2 promises kept instead of 50 %; 1 would still be running',
    );
  });

  it('says of a rule that is off what would not have been promised', () => {
    const tally = new AdherenceTally(changedRules(desk, draft(`${resolution}.off`, true)));
    tally.add('resolution', 'kept', null);
    expect(adherenceWords(tally.result()[0]!)).toBe(
      'Resolve the issue: 1 promise would not have been made; 100 % of them were kept.',
    );
  });
});
