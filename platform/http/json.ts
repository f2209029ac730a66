import { Problem } from './problem.ts';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Nesting that no honest request has; deeper text would cost stack and time. */
const deepest = 64;

/** The number of keys in a JSON text, repeated ones included. Linear: strings are skipped whole. */
const writtenKeys = (text: string): number => {
  let keys = 0;
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (token[1] !== undefined) keys++;
  return keys;
};

const inspect = (value: unknown, where: string, depth: number): number => {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > deepest) throw new Problem('not-valid', `${where}: more than ${deepest} levels deep. Send it flatter.`);
  if (Array.isArray(value)) {
    let keys = 0;
    for (const [position, item] of value.entries()) keys += inspect(item, `${where}.${position}`, depth + 1);
    return keys;
  }
  let keys = 0;
  for (const [name, item] of Object.entries(value)) {
    if (forbidden.has(name)) {
      const what = 'This field is not known here. Leave it out.';
      throw new Problem('not-valid', `${where}.${name}: ${what}`, [{ where: `${where}.${name}`, what }]);
    }
    keys += 1 + inspect(item, `${where}.${name}`, depth + 1);
  }
  return keys;
};

/**
 * Reads one JSON value from a request, more strictly than `JSON.parse`: a name that could reach an object's prototype
 * and a name given twice are refused, because two readers of such a text may disagree about what it says.
 * @throws {Problem} 400 for text that is no JSON or repeats a name, 422 for a forbidden name
 */
export const parseJson = (text: string, where = 'body'): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem('bad-request', `${where}: this is not JSON (${(cause as Error).message}). Send UTF-8 JSON.`);
  }
  if (inspect(value, where, 0) !== writtenKeys(text))
    throw new Problem('bad-request', `${where}: a field is given twice in the same object. Give each field once.`);
  return value;
};
