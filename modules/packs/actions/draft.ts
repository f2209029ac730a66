import {
  checkPackData,
  type Finding,
  keyText,
  type Known,
  type Pack,
  packSchema,
} from '../../../catalogue/packs/index.ts';
import { readText } from '../../../catalogue/packs/read-text.ts';
import { shapeFindings } from '../../../catalogue/packs/shape-findings.ts';
import { Problem } from '../../../platform/http/problem.ts';
import type { KeptContext, PackVersion } from '../../organisation/index.ts';
import { type PlaceChange, setPlaces } from '../change/set-places.ts';

/** A wish for another pack: small changes of the current one, a whole pack, or a file's text. */
export interface Draft {
  /** The version that the wish was made from. */
  base: number;
  changes?: readonly PlaceChange[] | undefined;
  pack?: unknown;
  text?: string | undefined;
}

/** The newest version: what every change is made from. */
export const newestOf = (context: KeptContext): PackVersion =>
  context.packs.reduce((newest, each) => (each.version > newest.version ? each : newest));

const most = 50;

const refusal = (findings: readonly (Finding & { line?: number; column?: number })[]): Problem => {
  const faults = findings.slice(0, most).map(({ path, message, hint, line, column }) => ({
    where: `body.${line === undefined ? '' : `text:${line}:${column} `}${keyText(path)}`,
    what: hint ? `${message} ${hint}` : message,
  }));
  const first = faults[0]!;
  return new Problem('not-valid', `${first.where.replace('body.', '')}: ${first.what}`, faults);
};

const checked = (body: unknown, known: Known): Pack => {
  const answer = checkPackData(body, known);
  if (!answer.ok) throw refusal(answer.findings);
  return answer.pack;
};

const fromText = (text: string, known: Known): Pack => {
  const read = readText(text);
  if (read.refusals.length > 0) throw refusal(read.refusals);
  const answer = checkPackData(read.data, known);
  if (!answer.ok) throw refusal(answer.findings.map((each) => ({ ...each, ...read.placeOf(each.path) })));
  return answer.pack;
};

/**
 * A file as the body of a draft: it must have the shape of a pack; what its parts say of each other may still be wrong.
 * @throws {Problem} 422 with the line of each thing that has no place in a pack
 */
export const shapedText = (text: string): Pack => {
  const read = readText(text);
  if (read.refusals.length > 0) throw refusal(read.refusals);
  const shape = packSchema.safeParse(read.data);
  if (shape.success) return shape.data;
  const findings = shapeFindings(shape.error.issues, read.data);
  throw refusal(findings.map((each) => ({ ...each, ...read.placeOf(each.path) })));
};

/**
 * The pack that a draft asks for, checked.
 * @throws {Problem} 409 when somebody saved another version meanwhile, 422 with each thing that is wrong
 */
export const draftedPack = (context: KeptContext, draft: Draft, known: Known): Pack => {
  const current = newestOf(context);
  if (draft.base !== current.version)
    throw new Problem(
      'conflict',
      `The pack is at version ${current.version} by now, and this change was made from version ${draft.base}. Load it again and make the change there.`,
      undefined,
      { version: current.version },
    );
  const given = [draft.changes, draft.pack, draft.text].filter((each) => each !== undefined);
  if (given.length !== 1) throw new Problem('not-valid', 'body: give exactly one of changes, pack and text.');
  if (draft.text !== undefined) return fromText(draft.text, known);
  if (draft.pack !== undefined) return checked(draft.pack, known);
  const changed = setPlaces(current.pack, draft.changes!);
  if (!changed.ok) throw refusal(changed.findings);
  return checked(changed.body, known);
};
