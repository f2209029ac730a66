/** How many accounts have a reading. */
export interface ReadingCount {
  value: number;
  accounts: number;
}

interface Band {
  key: string;
  from: unknown;
}

const bandOf = (bands: readonly Band[], value: number): number =>
  Math.max(
    0,
    bands.findLastIndex(({ from }) => typeof from === 'number' && from <= value),
  );

/** How many accounts fall into each band. What is below every band counts with the first, as it does when judged. */
export function bandPicture(
  readings: readonly ReadingCount[],
  bands: readonly Band[],
): { key: string; accounts: number }[] {
  const counts = bands.map(({ key }) => ({ key, accounts: 0 }));
  for (const { value, accounts } of readings) {
    const into = counts[bandOf(bands, value)];
    if (into) into.accounts += accounts;
  }
  return counts;
}

const most_columns = 48;

/** The readings as at most 48 columns of equal width, the highest hundredth in the last one, each with its band. */
export function columnsOf(
  readings: readonly ReadingCount[],
  bands: readonly Band[],
): { from: number; accounts: number; band: number }[] {
  const all = readings.reduce((sum, { accounts }) => sum + accounts, 0);
  let below = 0;
  const top = readings.find(({ accounts }) => (below += accounts) >= all * 0.99)?.value ?? 0;
  const width = Math.max(1, Math.ceil((top + 1) / most_columns));
  const columns = Array.from({ length: Math.max(1, Math.ceil((top + 1) / width)) }, (_, at) => ({
    from: at * width,
    accounts: 0,
    band: bandOf(bands, at * width),
  }));
  for (const { value, accounts } of readings) {
    const column = columns[Math.min(columns.length - 1, Math.max(0, Math.floor(value / width)))]!;
    column.accounts += accounts;
  }
  return columns;
}
