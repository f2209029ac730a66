const monthWords = (period: string): string =>
  Temporal.PlainDate.from(`${period}-01`).toLocaleString('en-GB', { month: 'long', year: 'numeric' });

/** `Asha Menon proposes 3 targets for November 2026.` */
export const proposedWords = (name: string, count: number, period: string): string =>
  `${name} proposes ${count === 1 ? 'a target' : `${count} targets`} for ${monthWords(period)}.`;

const hows = [
  ['approved', 'agreed to'],
  ['changed', 'agreed with another figure to'],
  ['returned', 'gave back'],
] as const;

/** `Meera Nair agreed to 2 and gave back 1 of your targets for November 2026: “Too low”.` */
export const answeredWords = (
  name: string,
  answers: readonly { how: string; more: { note?: string } }[],
  period: string,
): string => {
  const parts = hows.flatMap(([how, words]) => {
    const count = answers.filter((each) => each.how === how).length;
    return count === 0 ? [] : [`${words} ${count}`];
  });
  const note = answers.map(({ more }) => more.note).find(Boolean);
  return `${name} ${parts.join(' and ')} of your targets for ${monthWords(period)}${note ? `: “${note}”` : ''}.`;
};
