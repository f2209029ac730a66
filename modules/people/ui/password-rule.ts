import { peopleSay } from './people-texts.ts';

const least_characters = 12;

/** What is wrong with a new password, by field name; the server judges it by the same length. */
export function checkPassword(field: string, password: string): Record<string, string> {
  return password.length < least_characters ? { [field]: peopleSay('reset.too-short') } : {};
}
