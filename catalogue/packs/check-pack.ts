import type { z } from 'zod';
import { checkPackData } from './check-data.ts';
import { keyText } from './finding.ts';
import type { Known } from './known.ts';
import { knownFacts } from './known-facts.ts';
import { readText } from './read-text.ts';
import type { Pack } from './schema.ts';

/** Something wrong in a pack's file: where, what, and what to do. `line` and `column` count from 1. */
export interface PackProblem {
  line: number;
  column: number;
  /** As in `programmes[0].rules[2].clock.within`. */
  key: string;
  message: string;
  hint?: string;
}

export interface CheckAgainst {
  /** The declared fact types with their payload schemas. */
  factTypes: ReadonlyMap<string, { payload: z.ZodType }>;
  measures: Known['measures'];
}

export type CheckedPack = { ok: true; pack: Pack } | { ok: false; problems: PackProblem[] };

/** More than this many complaints help nobody. */
const mostProblems = 200;

/** Checks a pack's text (YAML or JSON). Never throws for any text. */
export const checkPack = (text: string, { factTypes, measures }: CheckAgainst): CheckedPack => {
  const read = readText(text);
  if (read.refusals.length > 0)
    return { ok: false, problems: read.refusals.map(({ path, ...rest }) => ({ ...rest, key: keyText(path) })) };
  const checked = checkPackData(read.data, { facts: knownFacts(factTypes), measures });
  if (checked.ok) return checked;
  const problems = checked.findings
    .map(({ path, ...rest }) => ({ ...read.placeOf(path), key: keyText(path), ...rest }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: problems.slice(0, mostProblems) };
};
