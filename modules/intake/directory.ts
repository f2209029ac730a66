import { readPhone } from '../../maths/cells/index.ts';

/** Who a telephone system's names and numbers stand for. */
export interface Directory {
  /** The person's key for an agent as the log names it, or null. */
  person(agent: string | undefined): string | null;
  /** The account's key for a number, or null. */
  account(number: string | undefined): string | null;
}

export interface DirectoryEntries {
  people: readonly { key: string; name: string }[];
  /** Numbers of accounts and of their contacts, as they were written. */
  phones: readonly { account: string; phone: string }[];
}

/** `SIP/4011-0000001a`, `Agent/1`: what is behind the channel's technology and before its serial. */
const bare = (agent: string): string => agent.replace(/^[A-Za-z]+\//, '').replace(/(?:-[0-9a-f]{6,})?(?:@.*)?$/i, '');

const numberIn = (text: string, country: string): string[] => {
  if (/^\+[1-9]\d{8,14}$/.test(text)) return [text];
  const read = readPhone(text, { country });
  return read.ok ? read.numbers.map((number) => number.e164) : [];
};

/** Looks names and numbers up; a number that several accounts share stands for none of them. */
export const directoryOf = (entries: DirectoryEntries, country: string): Directory => {
  const people = new Map<string, string | null>();
  for (const { key, name } of entries.people) {
    const folded = name.toLowerCase();
    people.set(folded, people.has(folded) ? null : key);
  }
  // A key is surer than a name, so keys are written last.
  for (const { key } of entries.people) people.set(key.toLowerCase(), key);
  const accounts = new Map<string, string | null>();
  for (const { account, phone } of entries.phones)
    for (const number of numberIn(phone, country)) {
      const other = accounts.get(number);
      accounts.set(number, other === undefined || other === account ? account : null);
    }
  const seen = new Map<string, string | null>();
  const lookUp = (number: string): string | null => {
    const known = seen.get(number);
    if (known !== undefined) return known;
    const found =
      numberIn(number, country)
        .map((each) => accounts.get(each))
        .find(Boolean) ?? null;
    if (seen.size < 100_000) seen.set(number, found);
    return found;
  };
  return {
    person: (agent) =>
      agent ? (people.get(agent.toLowerCase()) ?? people.get(bare(agent).toLowerCase()) ?? null) : null,
    account: (number) => (number && number.length >= 6 ? lookUp(number) : null),
  };
};
