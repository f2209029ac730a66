import { finding, type Finding, type Path } from '../finding.ts';
import { accountFields, type KnownField, type KnownFields } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import type { PackCondition } from '../schema.ts';

type Scalar = string | number | boolean;

const wanted = (condition: PackCondition): Scalar[] | undefined =>
  condition.is === undefined ? undefined : [condition.is].flat();

const kindOf = (value: Scalar): KnownField['kind'] =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'yes-no';

const kindWords: Record<string, string> = {
  text: 'text',
  number: 'a number',
  'yes-no': 'true or false',
  list: 'a list',
};

/** Where a condition looks, and what is known of that field; null where anything may be. */
const lookUp = (field: string, payload: KnownFields, path: Path): { known: KnownField | null } | Finding => {
  const [root, ...rest] = field.split('.');
  const name = rest.join('.');
  if ((root !== 'payload' && root !== 'account') || name === '') {
    const hint = 'Write payload.… for what the fact says, or account.… for the account.';
    return finding([...path, 'field'], `"${field}" leads nowhere.`, hint);
  }
  const fields = root === 'account' ? accountFields : payload;
  if (fields === null) return { known: null };
  const known = fields.get(name);
  if (known) return { known };
  return finding(
    [...path, 'field'],
    `There is no "${field}" here, so this would never hold.`,
    didYouMean(name, fields.keys()),
  );
};

const asksTooMuch = (condition: PackCondition, path: Path): Finding[] => {
  const { is, isNot, has, atLeast, below, present } = condition;
  const found: Finding[] = [];
  const never = (key: string, why: string) => found.push(finding([...path, key], `${why}, so this can never hold.`));
  const asked = [is, isNot, has, atLeast, below, present].some((each) => each !== undefined);
  if (!asked)
    found.push(finding(path, 'This condition asks nothing.', 'Give one of is, isNot, has, atLeast, below, present.'));
  if (Array.isArray(is) && is.length === 0) never('is', 'The list of values is empty');
  if (is !== undefined && isNot !== undefined && wanted(condition)!.every((value) => [isNot].flat().includes(value)))
    never('isNot', 'What it must be is also what it must not be');
  if (atLeast !== undefined && below !== undefined && atLeast >= below)
    never('below', `Nothing is at least ${atLeast} and below ${below}`);
  if (present === false && [is, has, atLeast, below].some((each) => each !== undefined))
    never('present', 'The field must be absent and have a value');
  return found;
};

const fitsKind = (condition: PackCondition, known: KnownField, path: Path): Finding[] => {
  if (known.kind === 'any') return [];
  const found: Finding[] = [];
  const name = condition.field;
  for (const key of ['is', 'isNot'] as const)
    for (const value of condition[key] === undefined ? [] : [condition[key]].flat()) {
      if (kindOf(value) !== known.kind)
        found.push(
          finding(
            [...path, key],
            `${name} is ${kindWords[known.kind] ?? known.kind}, and can’t be ${JSON.stringify(value)}.`,
            known.kind === 'list' ? 'Ask with "has".' : undefined,
          ),
        );
      else if (known.values && !known.values.includes(String(value)))
        found.push(
          finding([...path, key], `${name} is never "${String(value)}".`, didYouMean(String(value), known.values)),
        );
    }
  if (condition.has !== undefined && known.kind !== 'list')
    found.push(finding([...path, 'has'], `${name} is no list.`, 'Ask with "is".'));
  for (const key of ['atLeast', 'below'] as const)
    if (condition[key] !== undefined && known.kind !== 'number')
      found.push(
        finding([...path, key], `${name} is no number, so it can’t be compared.`, 'Ask with "is" or "present".'),
      );
  return found;
};

/** Two conditions on the same field that no value satisfies. */
const contradictions = (conditions: readonly PackCondition[], path: Path): Finding[] => {
  const allowed = new Map<string, Scalar[]>();
  return conditions.flatMap((condition, index) => {
    const values = wanted(condition);
    if (!values) return [];
    const before = allowed.get(condition.field);
    const both = before ? before.filter((value) => values.includes(value)) : values;
    allowed.set(condition.field, both);
    return before && before.length > 0 && both.length === 0
      ? [
          finding(
            [...path, index, 'is'],
            `Another condition wants another value of ${condition.field}, so both never hold.`,
          ),
        ]
      : [];
  });
};

/** Conditions that name a field which isn't there, or that nothing could satisfy. */
export const conditionFindings = (
  conditions: readonly PackCondition[],
  payload: KnownFields,
  path: Path,
): Finding[] => [
  ...conditions.flatMap((condition, index) => {
    const at = [...path, index];
    const place = lookUp(condition.field, payload, at);
    const asked = asksTooMuch(condition, at);
    if ('path' in place) return [place, ...asked];
    return [...asked, ...(place.known ? fitsKind(condition, place.known, at) : [])];
  }),
  ...contradictions(conditions, path),
];
