import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './civil.ts';

/** `HH:MM` or `HH:MM:SS` as milliseconds after midnight, up to 48:00; null when the text is not such a time. */
export function parseWallTime(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match) return null;
  const ms = Number(match[1]) * HOUR_MS + Number(match[2]) * MINUTE_MS + Number(match[3] ?? 0) * SECOND_MS;
  return ms <= 2 * DAY_MS ? ms : null;
}

/** Milliseconds after midnight as `HH:MM`, with seconds only where there are some. */
export function formatWallTime(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}
