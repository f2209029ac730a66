import { expect, test } from 'vitest';
import { foreignOrigin, sameOrigin } from './origin.ts';

const url = 'https://kept.example.org';

test.each([
  [{ origin: 'https://kept.example.org' }, true, false],
  [{ origin: 'http://10.0.0.4:3000', host: '10.0.0.4:3000' }, true, false],
  [{ 'sec-fetch-site': 'same-origin' }, true, false],
  [{}, false, false],
  [{ 'sec-fetch-site': 'none' }, false, false],
  [{ origin: 'https://evil.example', host: 'kept.example.org' }, false, true],
  [{ origin: 'https://kept.example.org.evil.example', host: 'kept.example.org' }, false, true],
  [{ origin: 'null', host: 'kept.example.org' }, false, true],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, false, true],
  [{ 'sec-fetch-site': 'cross-site' }, false, true],
  [{ 'sec-fetch-site': 'same-site' }, false, true],
])('%j is of the same site: %s, of another: %s', (headers, same, foreign) => {
  expect(sameOrigin(headers, url)).toBe(same);
  expect(foreignOrigin(headers, url)).toBe(foreign);
});
