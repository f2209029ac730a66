import { isCode, isTest, type Breach, type SourceFile, type Wall } from './breach.ts';
import { importsOf, withoutTypes } from './imports.ts';

/**
 * The files of a module that may do input and output, by name or as a folder of that name. A store that grew may be
 * parted into what reads tables and what applies facts to them: `read.ts`, `read-rollups.ts`, `apply.ts`, …
 */
const doors =
  /^modules\/[^/]+\/((store|read|apply|actions|routes|jobs|tick)(-[a-z-]+)?\.ts$|(index|facts|tables)\.tsx?$|(store|actions|routes|jobs|facts|migrations|ui)\/)/;

/** What runs without input and output although it lies beside what does: a refusal, and rows put by a given transaction. */
const harmless = new Set(['platform/http/problem.ts', 'platform/db/rows.ts']);

const forbiddenImports =
  /^(platform\/(db|database-server|http|jobs|mail)\/|(node:)?(fs|net|http|https|child_process)(\/|$)|postgres$|pg$|pg-boss$|kysely$|fastify$|nodemailer$)/;

const hidden = [
  { pattern: /\bDate\.now\(/, name: 'Date.now()' },
  { pattern: /\bnew Date\(\s*\)/, name: 'new Date()' },
  { pattern: /\bMath\.random\(/, name: 'Math.random()' },
  { pattern: /\bTemporal\.Now\b/, name: 'Temporal.Now' },
  { pattern: /\bprocess\.env\b/, name: 'process.env' },
  { pattern: /\brandom(UUID|Bytes)\(/, name: 'randomness' },
] as const;

/** In maths, in the catalogue and in a module outside its doors, everything a function needs comes in by argument. */
export const purity: Wall = (files) =>
  files.filter(isPure).flatMap((file) => [...importBreaches(file), ...hiddenBreaches(file)]);

function isPure({ path }: SourceFile): boolean {
  if (!isCode(path) || isTest(path)) return false;
  return /^(maths|catalogue)\//.test(path) || (path.startsWith('modules/') && !doors.test(path));
}

/** A type can't do anything: a file may name the transaction that it is given, but not open one. */
const importBreaches = ({ path, text }: SourceFile): Breach[] =>
  importsOf(path, withoutTypes(text))
    .filter((target) => forbiddenImports.test(target) && !harmless.has(target))
    .map((target) => ({
      where: path,
      what: `a pure file imports ${target}`,
      why: 'the same rule runs in the server, the browser, a replay and a property test; that works only without input and output.',
      instead:
        'load in store.ts (read-….ts, apply-….ts when it is large), decide here, save in actions.ts; or take what you need as an argument.',
    }));

function hiddenBreaches({ path, text }: SourceFile): Breach[] {
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(\/\/|\*|\/\*)/.test(line)) return [];
    return hidden
      .filter(({ pattern }) => pattern.test(line))
      .map(({ name }) => ({
        where: `${path}:${index + 1}`,
        what: `a pure file reads ${name}`,
        why: 'a hidden clock or die makes a rule give another answer in a replay than it gave on the day.',
        instead: 'take now, the time zone or the random source as an argument; the doors pass them in.',
      }));
  });
}
