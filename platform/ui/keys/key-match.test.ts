import { expect, it } from 'vitest';
import { keyName, stepKeys } from './key-match.ts';

const press = (key: string, more = {}) =>
  keyName({ key, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...more });

it('names presses as people write them', () => {
  expect(press('j')).toBe('j');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('Enter', { metaKey: true })).toBe('mod+Enter');
  expect(press('k', { ctrlKey: true })).toBe('mod+k');
  expect(press('Tab', { shiftKey: true })).toBe('shift+Tab');
  expect(press('J')).toBe('j');
});

const bindings = ['j|ArrowDown', 'g t', 'g h', 't', 'G'];

it('runs single keys and their alternatives', () => {
  expect(stepKeys(bindings, '', 'ArrowDown')).toEqual({ kind: 'run', binding: 'j|ArrowDown' });
  expect(stepKeys(bindings, '', 'x')).toEqual({ kind: 'none' });
});

it('waits inside a sequence and prefers the sequence to the single key', () => {
  expect(stepKeys(bindings, '', 'g')).toEqual({ kind: 'wait', pressed: 'g' });
  expect(stepKeys(bindings, 'g', 't')).toEqual({ kind: 'run', binding: 'g t' });
});

it('a broken sequence counts as its last key', () => {
  expect(stepKeys(bindings, 'g', 'j')).toEqual({ kind: 'run', binding: 'j|ArrowDown' });
  expect(stepKeys(bindings, 'g', 'g')).toEqual({ kind: 'wait', pressed: 'g' });
});
