/** What an entry of a list is called by: its key, or what it refers to. Undefined for lists without names. */
export const itemName = (item: unknown): string | undefined => {
  if (item === null || typeof item !== 'object') return undefined;
  const { key, measure, fact } = item as Record<string, unknown>;
  // A condition or a trigger refers to a fact, but two of them may refer to the same one.
  const name = key ?? measure ?? ('sentence' in item ? fact : undefined);
  return typeof name === 'string' ? name : undefined;
};

/** Whether every entry has a name of its own, so that a path can go by names and not by positions. */
export const isNamed = (list: readonly unknown[]): boolean => {
  const names = list.map(itemName);
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
};

/** The steps of a path such as `programmes.onboarding.rules.first-contact.clock.within`. */
export const stepsOf = (path: string): string[] => path.split('.');

/** The position that a step means in a list; −1 when there is none. */
export const positionIn = (list: readonly unknown[], step: string): number => {
  const named = list.findIndex((item) => itemName(item) === step);
  if (named >= 0) return named;
  return /^\d+$/.test(step) && Number(step) < list.length ? Number(step) : -1;
};
