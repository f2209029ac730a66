import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from './likeness.ts';
import { readBoolean } from './readBoolean.ts';
import { readChoice } from './readChoice.ts';
import { readEmail } from './readEmail.ts';
import { readText } from './readText.ts';
import { readTime } from './readTime.ts';
import { wordForm } from './wordForm.ts';

describe('mail addresses', () => {
  it.each([
    ['Asha@EXAMPLE.com', 'Asha@example.com', null],
    [' "Asha Rao" <asha@example.com> ', 'asha@example.com', 'Asha Rao'],
    ['mailto:q+x@w.in', 'q+x@w.in', null],
    ["o'hara@sub.example.co.in", "o'hara@sub.example.co.in", null],
    ['जोशी@डाटा.भारत', 'जोशी@डाटा.भारत', null],
  ])('%s', (text, address, name) => expect(readEmail(text)).toEqual({ ok: true, address, name }));

  it.each(['a@b', 'a b@c.de', '@c.de', 'a@-c.de', 'a..b@c.de', 'a@c.d', 'a@c..de', 'none at all', 'a@b@c.de'])(
    '%s is refused',
    (text) => {
      expect(readEmail(text)).toMatchObject({ ok: false, blank: false });
    },
  );

  it('several in a cell are told', () => {
    expect(readEmail('x@y.com; z@y.com')).toMatchObject({ reason: expect.stringContaining('several') });
  });
});

describe('yes and no', () => {
  it.each(['yes', 'Y', 'TRUE', '1', '✓', '✔️', 'x', 'Ja', ' on '])('%s is yes', (text) =>
    expect(readBoolean(text)).toEqual({ ok: true, value: true }),
  );
  it.each(['No', 'n', 'false', '0', '✗', 'off'])('%s is no', (text) =>
    expect(readBoolean(text)).toEqual({ ok: true, value: false }),
  );
  it('anything else is neither', () =>
    expect(readBoolean('maybe')).toMatchObject({ reason: '"maybe" is neither yes nor no.' }));
});

describe('texts', () => {
  it('are composed, without control characters and outer spaces', () => {
    expect(readText(' e\u0301\0t\u0007e ', { maxLength: 10 })).toEqual({ ok: true, text: 'éte' });
    expect(readText('a\r\n b', { maxLength: 10 })).toEqual({ ok: true, text: 'a b' });
    expect(readText('a\r\nb', { maxLength: 10, lines: true })).toEqual({ ok: true, text: 'a\nb' });
  });

  it('are never cut, and length is counted in characters', () => {
    expect(readText('😀😀😀', { maxLength: 3 })).toMatchObject({ ok: true });
    expect(readText('😀😀😀', { maxLength: 2 })).toMatchObject({ reason: 'The text has 3 characters, 2 fit.' });
  });

  it('are safe to store: read again they stay the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (cell, lines) => {
        const once = readText(cell, { maxLength: 1_000, lines });
        if (!once.ok) return;
        expect(once.text).not.toContain('\0');
        expect(once.text.isWellFormed()).toBe(true);
        expect(readText(once.text, { maxLength: 1_000, lines })).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('choices', () => {
  const stages = [{ value: 'won', label: 'Closed won', synonyms: ['gewonnen'] }, { value: 'in_progress' }];

  it.each([
    ['WON', 'won'],
    ['closed-won', 'won'],
    ['Gewonnen', 'won'],
    ['In Progress', 'in_progress'],
    ['inProgress', 'in_progress'],
  ])('%s is %s', (text, value) => {
    expect(readChoice(text, stages)).toEqual({ ok: true, value });
  });

  it('what is not on the list is refused with the list and the nearest', () => {
    expect(readChoice('Closd won', stages)).toMatchObject({
      reason: '"Closd won" is not one of: Closed won, in_progress. Is "Closed won" meant?',
    });
    expect(readChoice('lost', stages)).toMatchObject({ reason: '"lost" is not one of: Closed won, in_progress.' });
  });
});

describe('times of day', () => {
  it.each([
    ['13:56:45', '13:56:45'],
    ['7:29', '07:29:00'],
    ['1:05 pm', '13:05:00'],
    ['12 am', '00:00:00'],
  ])('%s is %s', (text, time) => {
    const read = readTime(text);
    expect(read.ok && read.plainTime.toString()).toBe(time);
  });
  it.each(['25:00', '10:00Z', 'noon', '24:00'])('%s is refused', (text) =>
    expect(readTime(text)).toMatchObject({ ok: false }),
  );
});

describe('words', () => {
  it.each([
    ['AccountId__c', 'account id'],
    ['Account-ID', 'account id'],
    ['  Straße / No. ', 'straße no'],
    ['Überfällig', 'uberfallig'],
  ])('%s → %s', (name, form) => {
    expect(wordForm(name)).toBe(form);
  });

  it('likeness is one for the same, the same both ways, and counts a swap as one edit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => likeness(a, a) === 1 && likeness(a, b) === likeness(b, a)));
    expect(likeness('form', 'from')).toBe(0.75);
  });
});
