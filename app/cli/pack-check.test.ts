import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packCheck } from './pack-check.ts';

const packs = join(import.meta.dirname, '..', '..', 'catalogue', 'packs');
const folder = mkdtempSync(join(tmpdir(), 'kept-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (file: string, json = false) => {
  const said: string[] = [];
  return { code: await packCheck({ file, json, print: (line) => said.push(line) }), said: said.join('\n') };
};

describe('kept pack check', () => {
  it.each(readdirSync(packs).filter((name) => name.endsWith('.yaml')))(
    '%s names only facts and measures that there are or that it announces',
    async (name) => {
      const { code, said } = await run(join(packs, name));
      expect(said).toContain('is good');
      expect(code).toBe(0);
    },
  );

  it('prints file:line:column key: message, and answers 1', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(
      file,
      readFileSync(join(packs, 'desk.yaml'), 'utf8').replace('fact: case.resolved', 'fact: case.resolvd'),
    );
    const { code, said } = await run(file);
    expect(code).toBe(1);
    expect(said).toMatch(
      /wrong\.yaml:\d+:\d+ programmes\[3\]\.rules\[0\]\.closes\[0\]\.fact: There is no fact type "case\.resolvd"\. Did you mean "case\.resolved"\?$/,
    );
    const told = JSON.parse((await run(file, true)).said);
    expect(told).toMatchObject({ ok: false, file, problems: [{ key: 'programmes[3].rules[0].closes[0].fact' }] });
  });

  it('says what is wrong with the file itself', async () => {
    expect(await run(join(folder, 'none.yaml'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('no such file'),
    });
    expect(await run(folder)).toMatchObject({ code: 1, said: expect.stringContaining('folder') });
  });
});
