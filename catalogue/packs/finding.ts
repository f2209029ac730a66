/** A step into a pack: a key, or a position in a list. */
export type Path = readonly (string | number)[];

/** Something wrong in a pack, by its place in the data. */
export interface Finding {
  path: Path;
  message: string;
  hint?: string;
}

export const finding = (path: Path, message: string, hint?: string): Finding => ({
  path,
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** A place as people read it: `programmes[0].rules[2].clock.within`. */
export const keyText = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('') ||
  '(the pack)';

/** A value as a message shows it: short, in quotes where it is text. */
export const shown = (value: unknown): string => {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'a group of keys';
  return (JSON.stringify(value) ?? 'nothing').slice(0, 60);
};
