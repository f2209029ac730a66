import { describe, expect, it } from 'vitest';
import { allWalls } from './all-walls.ts';
import { importsOf } from './imports.ts';

const breachesOf = (path: string, text: string): string[] =>
  allWalls([{ path, text, imports: importsOf(path, text) }]).map(({ what }) => what);

describe('imports', () => {
  it('are found in every form, and resolved from the root', () => {
    const text = `import a from './a.ts';\nimport type { B } from "../b/b.ts";\nimport {\n  c,\n} from 'zod';\nexport * from './d.ts';\nimport './e.css';\nconst f = await import('./f.ts');`;
    expect(importsOf('modules/x/y.ts', text)).toEqual([
      'modules/x/a.ts',
      'modules/b/b.ts',
      'zod',
      'modules/x/d.ts',
      'modules/x/e.css',
      'modules/x/f.ts',
    ]);
  });
});

describe('walls hold', () => {
  it.each([
    ['maths/due.ts', `import { x } from '../platform/db/connect.ts';`, 'maths imports platform/db/connect.ts'],
    [
      'platform/http/a.ts',
      `import { x } from '../../modules/cases/index.ts';`,
      'platform imports modules/cases/index.ts',
    ],
    ['modules/a/ui/page.tsx', `import { x } from '../../../app/rooms.ts';`, 'modules imports app/rooms.ts'],
    [
      'modules/a/store.ts',
      `import { x } from '../b/store.ts';`,
      'imports modules/b/store.ts, an inside of another module',
    ],
    [
      'modules/a/reading.ts',
      `import { x } from '../../platform/db/connect.ts';`,
      'a pure file imports platform/db/connect.ts',
    ],
    ['modules/a/case.ts', `import fs from 'node:fs/promises';`, 'a pure file imports node:fs/promises'],
    ['modules/a/case.ts', `import postgres from 'postgres';`, 'a pure file imports postgres'],
    ['modules/a/case.ts', `const now = Date.now();`, 'a pure file reads Date.now()'],
    ['catalogue/kpis/x.ts', `const now = Temporal.Now.instant();`, 'a pure file reads Temporal.Now'],
    ['modules/a/utils.ts', ``, 'is called like a drawer'],
    ['app/helpers/x.ts', ``, 'is called like a drawer'],
    ['app/long.ts', `\n`.repeat(301), 'has 301 lines'],
  ])('%s with %j', (path, text, what) => {
    expect(breachesOf(path, text)).toContain(what);
  });
});

describe('walls let through', () => {
  it.each([
    ['catalogue/kpis/x.ts', `import { x } from '../../maths/due.ts';`],
    ['modules/a/store.ts', `import { x } from '../../platform/db/connect.ts';\nimport { y } from '../b/index.ts';`],
    ['modules/a/ui/page.tsx', `import { x } from '../../b/ui/index.ts';\nconst now = Date.now();`],
    ['modules/a/facts/opened.ts', `const now = new Date();`],
    ['modules/a/case.ts', `import type { Tx } from '../../platform/db/connect.ts';`],
    ['modules/a/case.test.ts', `import { ledger } from '../../app/ledger.ts';`],
    ['modules/a/read-rollups.ts', `import { x } from '../../platform/db/connect.ts';`],
    ['modules/a/case.ts', `// Date.now() would be a hidden clock\nconst day = new Date(at);`],
    ['modules/a/store.db.test.ts', `import { x } from '../../tests/database.ts';\nconst now = Date.now();`],
    ['app/server.ts', `import { x } from '../modules/a/routes.ts';`],
    ['app/long.ts', `\n`.repeat(300)],
  ])('%s with %j', (path, text) => {
    expect(breachesOf(path, text)).toEqual([]);
  });
});

it('counts what ls shows', () => {
  const files = Array.from({ length: 16 }, (_, index) => ({ path: `folder${index}/a.ts`, text: '', imports: [] }));
  expect(allWalls(files).map(({ where }) => where)).toEqual(['.']);
  expect(allWalls([...files.slice(1), { path: '.github/x', text: '', imports: [] }])).toEqual([]);
});
