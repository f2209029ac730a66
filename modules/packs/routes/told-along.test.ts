import { expect, it } from 'vitest';
import { Problem } from '../../../platform/http/problem.ts';
import { toldAlong } from './told-along.ts';

const linesOf = async (told: AsyncGenerator<string>): Promise<unknown[]> => {
  const lines: unknown[] = [];
  for await (const line of told) lines.push(JSON.parse(line));
  return lines;
};

it('tells how far it is, and then the answer', async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  const told = toldAlong((heard) => {
    heard(1, 3);
    return promise;
  });
  expect(JSON.parse((await told.next()).value as string)).toEqual({ done: 1, total: 3 });
  resolve(42);
  expect(await linesOf(told)).toEqual([{ answer: 42 }]);
});

it('ends with what went wrong, and says nothing of the inside', async () => {
  const refused = await linesOf(toldAlong(() => Promise.reject(new Problem('conflict', 'Somebody was first.'))));
  expect(refused).toMatchObject([{ problem: { status: 409, detail: 'Somebody was first.' } }]);
  const broken = await linesOf(toldAlong(() => Promise.reject(new Error('secret inside'))));
  expect(JSON.stringify(broken)).not.toContain('secret');
});
