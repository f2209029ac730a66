import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json.ts';

test('any value without forbidden names is read as JSON.parse reads it', () => {
  const clean = (value: unknown): boolean => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(value));
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }).filter(clean), fc.boolean(), (value, pretty) => {
      const text = JSON.stringify(value, null, pretty ? 2 : 0);
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  ['{"a":{"__proto__":{"isAdmin":true}}}', 'body.a.__proto__'],
  ['{"\\u005f_proto__":1}', 'body.__proto__'],
  ['[{"constructor":{"prototype":{}}}]', 'body.0.constructor'],
])('%s is refused and its field named', (text, where) => {
  expect(() => parseJson(text)).toThrow(
    expect.objectContaining({ status: 422, message: expect.stringContaining(where) }),
  );
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test.each(['{"a":1,"a":2}', '{"a":{"b":1,"\\u0062":2}}'])('%s gives a field twice', (text) => {
  expect(() => parseJson(text)).toThrow(expect.objectContaining({ status: 400 }));
});

test('a colon or a quote inside a text is no field', () => {
  expect(parseJson('{"a":"\\"b\\": 1","c":["d\\\\",":"]}')).toEqual({ a: '"b": 1', c: ['d\\', ':'] });
});

test.each(['', '{', "{'a':1}", 'NaN'])('%j is not JSON', (text) => {
  expect(() => parseJson(text)).toThrow(expect.objectContaining({ status: 400 }));
});

test('nesting has an end', () => {
  expect(() => parseJson('['.repeat(100) + ']'.repeat(100))).toThrow(expect.objectContaining({ status: 422 }));
});
