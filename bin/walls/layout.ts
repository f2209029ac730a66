import { isTest, type Wall } from './breach.ts';

const mostTopLevel = 15;
const mostLines = 300;
/** A sheet of style says one thing a line. */
const mostLinesOfStyle = 400;
const drawers = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'constants']);

/** What `ls` shows must fit in one look. */
export const topLevel: Wall = (files) => {
  const entries = [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))].filter(
    (name) => !name.startsWith('.'),
  );
  if (entries.length <= mostTopLevel) return [];
  return [
    {
      where: '.',
      what: `${entries.length} entries at the top level: ${entries.join(', ')}`,
      why: `the top level is the table of contents; more than ${mostTopLevel} entries nobody reads.`,
      instead: 'put the new file into the layer that it belongs to.',
    },
  ];
};

/** A drawer is where things go whose name nobody looked for. */
export const noDrawers: Wall = (files) =>
  files
    .filter(({ path }) => path.split('/').some((part) => drawers.has(part.replace(/\..*$/, ''))))
    .map(({ path }) => ({
      where: path,
      what: 'is called like a drawer',
      why: 'utils, helpers, common, misc and constants grow without end, because everything fits and nothing is found.',
      instead: 'name the file after what it does, and put it beside those who use it.',
    }));

/** Long files began as "the place for X". */
export const fileLength: Wall = (files) =>
  files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (path.endsWith('.css') ? mostLinesOfStyle : mostLines) && !isTest(path))
    .map(({ path, lines }) => ({
      where: path,
      what: `has ${lines} lines`,
      why: `no source file is over ${mostLines} lines: one behaviour, one file.`,
      instead: 'give each behaviour in it a file with its own name.',
    }));
