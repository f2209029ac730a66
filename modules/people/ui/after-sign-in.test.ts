import { expect, it } from 'vitest';
import { placeAfter } from './after-sign-in.ts';

it.each([
  ['?to=%2Fcases%2F4%3Fopen%3D1', '/cases/4?open=1'],
  ['', '/'],
  ['?to=https%3A%2F%2Felsewhere.example', '/'],
  ['?to=%2F%2Felsewhere.example', '/'],
  ['?to=%2F%5Celsewhere.example', '/'],
])('%s leads to %s', (search, place) => {
  expect(placeAfter(search)).toBe(place);
});
