import { checkPackData, type Finding, keyText, type Known, type Pack } from '../../../catalogue/packs/index.ts';
import { type PackDifference, diffPacks } from './diff.ts';
import { placeWords } from './describe-place.ts';
import { itemName } from './places.ts';

/** Something wrong in a draft, at the place where it is to be mended. */
export interface FoundAt {
  /** By names, as in `programmes.support.rules.resolution.clock.within`. */
  path: string;
  /** The place in words. */
  where: string;
  what: string;
}

/** A draft looked over: what it changes, in words, and what is wrong in it. */
export interface LookedOver {
  findings: FoundAt[];
  differences: PackDifference[];
}

/** A finding's path with the names of list entries in place of their positions. */
export const namedPath = (body: unknown, path: Finding['path']): string => {
  let place = body;
  const steps = path.map((step) => {
    const inside = (place as Record<string | number, unknown> | null | undefined)?.[step];
    const name = typeof step === 'number' ? (itemName(inside) ?? String(step)) : step;
    place = inside;
    return name;
  });
  return steps.join('.');
};

/** A place in words; a draft may be wrong where its names should stand. */
export const whereWords = (path: string, base: Pack, body: Pack): string => {
  const steps = path.split('.');
  try {
    return placeWords(steps, base, body);
  } catch {
    return steps.join(', ');
  }
};

/** Findings of one draft at most: more help nobody. */
const most = 60;

/** Checks a draft as `kept pack check` does, and says what it changes of the version that it was made from. */
export const lookOver = (body: unknown, base: Pack, known: Known): LookedOver => {
  const answer = checkPackData(body, known);
  if (answer.ok) return { findings: [], differences: diffPacks(base, answer.pack) };
  const findings = answer.findings.slice(0, most).map(({ path, message, hint }) => ({
    path: namedPath(body, path),
    where: whereWords(namedPath(body, path), base, body as Pack),
    what: `${message}${hint ? ` ${hint}` : ''}` || keyText(path),
  }));
  return { findings, differences: diffPacks(base, body as Pack) };
};
