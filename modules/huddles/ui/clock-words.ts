/** Seconds as minutes and seconds on a stopwatch: "6:12", "06:12" when padded. */
export const stopwatch = (seconds: number, padded = false): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = String(Math.floor(whole / 60));
  return `${padded ? minutes.padStart(2, '0') : minutes}:${String(whole % 60).padStart(2, '0')}`;
};
