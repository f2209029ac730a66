import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { columns } from '../../maths/simulate/row.ts';
import { simulate } from './simulate.ts';

let base = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'kept-simulate-'));
});
afterAll(() => rm(base, { recursive: true }));

async function digest(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).toSorted()) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

it('writes the same bytes for the same seed and day, and others for another seed', async () => {
  const made = async (name: string, seed: number): Promise<string> => {
    const out = join(base, name);
    await simulate({ size: 'team', seed, out, until: '2026-11-19' });
    return digest(out);
  };
  const one = await made('one', 1);
  expect(await made('again', 1)).toBe(one);
  expect(await made('other', 2)).not.toBe(one);
});

it('writes files whose lines are as many as it says, under their headers', async () => {
  const out = join(base, 'counted');
  const steps: number[] = [];
  const report = await simulate({ size: 'team', seed: 3, out, until: '2026-05-06' }, (step) => steps.push(step.done));
  for (const [name, header] of Object.entries(columns)) {
    const rows: string[][] = parse(await readFile(join(out, name)));
    expect(rows[0], name).toEqual([...header]);
    expect(rows.length - 1, name).toBe(report.rows[name]);
  }
  const calls: string[][] = parse(await readFile(join(out, 'Master.csv')));
  expect(calls.every((row) => row.length === 18)).toBe(true);
  expect(await readdir(out)).toContain('queue_log-2026-04');
  expect(JSON.parse(await readFile(join(out, 'company.json'), 'utf8'))).toMatchObject({
    zone: 'Asia/Kolkata',
    currency: 'INR',
    pack: 'desk',
  });
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBe(1);
});

it('never writes beyond the present moment', async () => {
  const out = join(base, 'morning');
  const now = Date.parse('2026-11-19T10:15:00+05:30');
  await simulate({ size: 'team', seed: 1, out, now });
  const talks: Record<string, string>[] = parse(await readFile(join(out, 'interactions.csv')), { columns: true });
  const last = Math.max(...talks.map((talk) => Date.parse(talk['entered_at'] ?? '')));
  expect(last).toBeLessThanOrEqual(now);
  expect(last).toBeGreaterThan(now - 3_600_000);
});

it('refuses a folder that holds something, and wishes that make no sense', async () => {
  const out = join(base, 'full');
  await simulate({ size: 'team', seed: 1, out, until: '2026-11-19' });
  await writeFile(join(out, 'mine.txt'), 'keep me');
  await expect(simulate({ size: 'team', seed: 1, out })).rejects.toThrow('is not empty');
  expect(await readFile(join(out, 'mine.txt'), 'utf8')).toBe('keep me');
  await expect(simulate({ size: 'team', seed: 1.5, out: join(base, 'x') })).rejects.toThrow('whole number');
  await expect(simulate({ size: 'team', seed: 1, out: join(base, 'x'), until: '2026-02-30' })).rejects.toThrow(
    'must be a date',
  );
  await expect(simulate({ size: 'huge' as 'team', seed: 1, out: join(base, 'x') })).rejects.toThrow('no size "huge"');
});
