/** The filters of the page's address, in the order they are shown. */
export const filterKeys = [
  'text',
  'owner',
  'team',
  'stage',
  'band',
  'product',
  'tier',
  'mood',
  'plan',
  'ends',
  'quiet',
  'late',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** What is asked of the portfolio: filters and order, as texts of the address. What isn't set is left out. */
export type Asked = Readonly<Partial<Record<FilterKey | 'sort' | 'down', string>>>;

const keys: readonly string[] = [...filterKeys, 'sort', 'down'];

/** Reads an address's parameters; what the portfolio doesn't know is left out. */
export const askedOf = (search: Readonly<Record<string, unknown>>): Asked =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      keys.includes(key) && value !== undefined && value !== null && value !== '' ? [[key, String(value)]] : [],
    ),
  );

/** The filters alone, as the counts want them. */
export const filtersOf = (asked: Asked): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([key]) => key !== 'sort' && key !== 'down'));

/** As a text: the address after the question mark, in an order of its own, so that two like it are the same text. */
export const queryOf = (asked: Asked): string =>
  new URLSearchParams(
    keys.flatMap((key) => (asked[key as FilterKey] ? [[key, asked[key as FilterKey]!]] : [])),
  ).toString();

/** What a text like it says. */
export const askedIn = (query: string): Asked => askedOf(Object.fromEntries(new URLSearchParams(query)));
