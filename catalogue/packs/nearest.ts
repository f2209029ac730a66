/** Edits (insert, remove, replace, swap of neighbours) from one text to the other, by the table of prefixes. */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
};

/** The one of `choices` that was most likely meant; undefined when none is near. */
export const nearest = (given: string, choices: Iterable<string>): string | undefined => {
  const wanted = given.slice(0, 80).toLowerCase();
  let best: { choice: string; cost: number } | undefined;
  for (const choice of choices) {
    const cost = distance(wanted, choice.toLowerCase());
    if (!best || cost < best.cost) best = { choice, cost };
  }
  return best && best.cost <= Math.max(1, Math.floor(wanted.length / 3)) ? best.choice : undefined;
};

/** "Did you mean …?", or the choices themselves when they are few, or nothing. */
export const didYouMean = (given: string, choices: Iterable<string>): string | undefined => {
  const all = [...choices];
  const meant = nearest(given, all);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  return all.length > 0 && all.length <= 12 ? `There is ${all.join(', ')}.` : undefined;
};
