interface Reading {
  value: number;
  accounts: number;
}

/** Groups at most: more than a picture can show. */
const most = 600;

/** At most 600 groups of neighbouring values, each under its lowest; no account is lost. Values rise. */
export const thinned = (readings: readonly Reading[]): Reading[] => {
  const together = Math.max(1, Math.ceil(readings.length / most));
  return Array.from({ length: Math.ceil(readings.length / together) }, (_, group) => {
    const part = readings.slice(group * together, (group + 1) * together);
    return { value: part[0]!.value, accounts: part.reduce((sum, { accounts }) => sum + accounts, 0) };
  });
};
