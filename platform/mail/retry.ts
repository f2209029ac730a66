/** Attempts before a mail is given up: with the waits below, about two days. */
export const mostAttempts = 12;

const minute_ms = 60_000;
const longest_ms = 6 * 60 * minute_ms;

/** Milliseconds to wait after the nth failed attempt (1, 2, …): one minute, doubling, six hours at most. */
export const waitAfter = (attempts: number): number => Math.min(longest_ms, minute_ms * 2 ** (attempts - 1));
