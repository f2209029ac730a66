import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Finding, Path } from './finding.ts';

/** Where something stands in a text; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A pack's text, read as far as it could be. */
export interface ReadText {
  data: unknown;
  refusals: (Finding & Place)[];
  /** The place of a finding: the key itself where it is there, else the group that it is missing from. */
  placeOf(path: Path): Place;
}

/** Characters of a pack at most: the largest honest one has a few tens of thousands. */
export const longestPack = 400_000;
/** Nesting that no honest pack has; deeper text would only cost stack. */
const deepest = 40;

const start: Place = { line: 1, column: 1 };

const refused = (message: string, hint?: string, place: Place = start): ReadText => ({
  data: undefined,
  refusals: [{ path: [], message, ...(hint === undefined ? {} : { hint }), ...place }],
  placeOf: () => start,
});

/** Brackets may nest freely in a text that isn't read yet, so they are counted first. */
const nestsTooDeep = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > deepest) return true;
  }
  return /^(?:[-?:] ){40}/m.test(text) || /^ {200}/m.test(text);
};

/** Anchors, aliases and tags: a small text could stand for a huge pack, or for something that is no data. */
const shortcuts = (doc: Document, placeAt: (offset: number) => Place): (Finding & Place)[] => {
  const found: (Finding & Place)[] = [];
  const refuse = (node: Node, what: string) =>
    found.push({
      path: [],
      message: `${what} are not taken in a pack.`,
      hint: 'Write the values out.',
      ...placeAt(node.range?.[0] ?? 0),
    });
  visit(doc, {
    Alias: (_, node) => void refuse(node, 'Aliases (*name)'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse(node, 'Anchors (&name)');
      if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) refuse(node, 'Tags (!name)');
    },
  });
  return found;
};

const nodeAt = (doc: Document, path: Path): Node | null => {
  const found = path.length === 0 ? doc.contents : doc.getIn(path, true);
  return isNode(found) ? found : null;
};

const keyNode = (doc: Document, path: Path): Node | null => {
  const parent = nodeAt(doc, path.slice(0, -1));
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return pair && isNode(pair.key) ? pair.key : null;
};

/**
 * Reads YAML 1.2 or JSON (which is YAML too), remembering where each thing stands. Huge, too deep, repeated, aliased or
 * tagged texts are refused before they can cost anything.
 */
export const readText = (text: string): ReadText => {
  if (text.length > longestPack)
    return refused(`This file has ${text.length} characters; a pack may have ${longestPack}.`, 'Is it the right file?');
  if (text.trim() === '') return refused('This file is empty.', 'Begin with "kept: 1".');
  if (nestsTooDeep(text)) return refused(`This nests more than ${deepest} levels deep, which no pack does.`);
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const doc = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
  });
  const broken = [...doc.errors, ...doc.warnings].slice(0, 20).map((error) => ({
    path: [] as Path,
    message: `${error.message.split('\n')[0]!.replace(/\.?$/, '.')}`,
    ...placeAt(error.pos[0]),
  }));
  const refusals = [...broken, ...shortcuts(doc, placeAt)];
  if (refusals.length > 0) return { data: undefined, refusals, placeOf: () => start };
  const placeOf = (path: Path): Place => {
    for (let length = path.length; length > 0; length--) {
      const at = path.slice(0, length);
      const node = keyNode(doc, at) ?? nodeAt(doc, at);
      if (node?.range) return placeAt(node.range[0]);
    }
    return start;
  };
  return { data: doc.toJS({ maxAliasCount: 0 }), refusals: [], placeOf };
};
