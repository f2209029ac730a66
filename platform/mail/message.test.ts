import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBareAddress, render } from './message.ts';

test('a mail says the same in text and in HTML', () => {
  const mail = render({
    to: 'a@example.org',
    subject: 'Set a new password',
    paragraphs: ['Hello Ana,', 'use this within an hour.'],
    action: { label: 'Set it', url: 'https://kept.example.org/reset?a=1&b=2' },
  });
  expect(mail.text).toBe('Hello Ana,\n\nuse this within an hour.\n\nSet it: https://kept.example.org/reset?a=1&b=2');
  expect(mail.html).toMatch('href="https://kept.example.org/reset?a=1&#38;b=2"');
});

test('no words become markup, and no subject becomes a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), fc.string(), (name, subject) => {
      const hostile = `${name}<img src=x onerror=alert(1)>"'&`;
      const mail = render({
        to: 'a@example.org',
        subject: `${subject}\r\nBcc: evil@example.org\u2028x`,
        paragraphs: [hostile],
      });
      expect(mail.html).not.toMatch('<img');
      expect(mail.subject).not.toMatch(/[\r\n\u2028\0]/);
      expect(mail.text).toBe(hostile);
    }),
  );
});

test.each([
  ['a@example.org', true],
  ['first.last+tag@sub.example.co.in', true],
  ['root@localhost', true],
  ['a@example.org, b@evil.example', false],
  ['a@example.org;b@evil.example', false],
  ['"victim@x" <a@evil.example>', false],
  ['a@example.org\r\nBcc: b@evil.example', false],
  ['a b@example.org', false],
  ['a@b@c', false],
  ['@example.org', false],
  ['a@', false],
  ['', false],
])('%j is one bare address: %s', (text, good) => {
  expect(isBareAddress(text)).toBe(good);
});

test('a mail to a list or with a button that runs script is refused', () => {
  expect(() => render({ to: 'a@b.c,d@e.f', subject: '', paragraphs: [] })).toThrow('not one e-mail address');
  const action = { label: 'x', url: 'javascript:alert(1)' };
  expect(() => render({ to: 'a@b.c', subject: '', paragraphs: [], action })).toThrow('http');
});
