const dayForm = /^(19\d\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const instantForm =
  /^(19\d\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

const dayExists = (year: string, month: string, day: string): boolean =>
  Number(day) <= 28 || Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** Whether the text is a day in the plainest form, `2026-11-16`, that exists: then it needs no further reading. */
export const plainDay = (text: string): boolean => {
  const found = dayForm.exec(text);
  return found !== null && dayExists(found[1]!, found[2]!, found[3]!);
};

/** The instant of a text in the plainest form, with its offset, in epoch milliseconds; null when it is in another. */
export const plainInstant = (text: string): number | null => {
  const found = instantForm.exec(text);
  return found && dayExists(found[1]!, found[2]!, found[3]!) ? Date.parse(text) : null;
};
