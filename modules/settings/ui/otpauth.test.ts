import { expect, it } from 'vitest';
import { typedKey } from './otpauth.ts';

it('groups the key for typing', () => {
  expect(typedKey('otpauth://totp/Kept:a%40example.org?secret=JBSWY3DPEHPK3PXPA&issuer=Kept')).toBe(
    'JBSW Y3DP EHPK 3PXP A',
  );
});

it('has nothing to type for another address', () => {
  expect(typedKey('https://example.org')).toBe('');
});
