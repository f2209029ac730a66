import { expect, test } from 'vitest';
import { Throttle } from './throttle.ts';

const patience = { pair: 3, account: 6, address: 5, resets: 2, links: 4 };
const start = () => {
  const clock = { now: 0 };
  const throttle = new Throttle(() => clock.now, patience);
  const refused = (email: string, ip: string): boolean => {
    try {
      throttle.signIn(email, ip);
      return false;
    } catch {
      return true;
    }
  };
  return { clock, throttle, refused };
};

test('the same guess however it is written counts as one, until the window ends', () => {
  const { clock, refused } = start();
  const tries = ['a@x.org', 'A@X.org', ' a@x.org ', 'ａ@x.org'].map((email) => refused(email, '10.0.0.1'));
  expect(tries).toEqual([false, false, false, true]);
  clock.now = 15 * 60_000;
  expect(refused('a@x.org', '10.0.0.1')).toBe(false);
});

test('one address can not walk through many accounts', () => {
  const { refused } = start();
  expect([1, 2, 3, 4, 5, 6].map((n) => refused(`${n}@x.org`, `2001:db8::${n}`))).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('a crowd of addresses is held, but the owner from a known address still gets in', () => {
  const { throttle, refused } = start();
  throttle.signIn('a@x.org', '10.0.0.1')();
  const crowd = Array.from({ length: 7 }, (_, n) => refused('a@x.org', `10.0.1.${n}`));
  expect(crowd).toEqual([false, false, false, false, false, false, true]);
  expect(refused('a@x.org', '10.0.0.1')).toBe(false);
});

test('those who sign in rightly are not counted', () => {
  const { throttle } = start();
  for (let n = 0; n < 50; n++) throttle.signIn(`${n % 2}@x.org`, '10.0.0.1')();
  expect(() => throttle.signIn('0@x.org', '10.0.0.1')).not.toThrow();
});

test('resets and links have their own limits', () => {
  const { throttle } = start();
  throttle.reset('a@x.org', '10.0.0.1');
  throttle.reset('a@x.org', '10.0.0.2');
  expect(() => throttle.reset('A@x.org', '10.0.0.3')).toThrow(expect.objectContaining({ status: 429 }));
  for (let n = 0; n < 4; n++) throttle.link('10.0.0.9');
  expect(() => throttle.link('10.0.0.9')).toThrow(expect.objectContaining({ status: 429 }));
});
