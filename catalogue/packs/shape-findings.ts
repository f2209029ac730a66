import type { z } from 'zod';
import { finding, type Finding, type Path, shown } from './finding.ts';
import { keysAt } from './json-schema.ts';
import { didYouMean } from './nearest.ts';

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a pair such as ["09:30", "18:30"]',
  object: 'a group of keys',
  record: 'a group of keys',
};

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], data);

const wrongType = (path: Path, expected: string, value: unknown): Finding => {
  const wanted = kinds[expected] ?? expected;
  if (value === undefined) return finding(path, `is missing; it must be ${wanted}.`);
  const quoted = typeof value === 'string' && expected === 'number' && Number.isFinite(Number(value));
  return finding(
    path,
    `must be ${wanted}, but is ${value === null ? 'empty' : shown(value)}.`,
    quoted ? 'Write the number without quotes.' : undefined,
  );
};

const limit = (issue: { origin: string; code: string }, bound: unknown): string => {
  const least = issue.code === 'too_small';
  if (issue.origin === 'string') return least ? 'must not be empty.' : `may have ${String(bound)} characters at most.`;
  if (issue.origin === 'array') return `needs ${least ? 'at least' : 'at most'} ${String(bound)} entries.`;
  return `must be ${least ? 'at least' : 'at most'} ${String(bound)}.`;
};

type Issue = z.core.$ZodIssue;

/** The branch of an either-or that comes nearest: the one whose complaints lie deepest. */
const nearestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] =>
  [...branches].sort(
    (a, b) => Math.max(0, ...b.map((i) => i.path.length)) - Math.max(0, ...a.map((i) => i.path.length)),
  )[0] ?? [];

const findingsOf = (issue: Issue, data: unknown, before: Path): Finding[] => {
  const path = [...before, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(path, issue.expected, at(data, path))];
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        finding([...path, key], `There is no key "${key}" here.`, didYouMean(key, keysAt(path))),
      );
    case 'invalid_value': {
      const values = issue.values.map(String);
      const value = at(data, path);
      return [
        finding(
          path,
          `is ${value === undefined ? 'missing' : shown(value)}, but must be one of ${values.join(', ')}.`,
          didYouMean(String(value), values),
        ),
      ];
    }
    case 'too_small':
      return [finding(path, limit(issue, issue.minimum))];
    case 'too_big':
      return [finding(path, limit(issue, issue.maximum))];
    case 'invalid_key':
      return [finding(path, `This key can’t be used here: ${issue.issues[0]?.message ?? 'it has another form'}.`)];
    case 'invalid_union':
      if (issue.errors.every((branch) => branch.every((each) => each.path.length === 0)))
        return [
          finding(path, `must be text, a number, true or false, or a list of these, but is ${shown(at(data, path))}.`),
        ];
      return nearestBranch(issue.errors).flatMap((each) => findingsOf(each, data, path));
    default:
      return [finding(path, `${issue.message}${issue.message.endsWith('.') ? '' : '.'}`)];
  }
};

/** What a schema found wrong, in words, each at its place. */
export const shapeFindings = (issues: readonly Issue[], data: unknown): Finding[] =>
  issues.flatMap((issue) => findingsOf(issue, data, []));
