import type { KitSay } from '../kit-texts.ts';

/** A span in at most two units: "45 s", "38 m", "2 h 10 m", "2 d 4 h", "12 days". Rounded down: never more time than there is. */
export function spanWords(seconds: number, say: KitSay): string {
  const whole = Math.floor(Math.abs(seconds));
  if (whole < 60) return say('time.s', { seconds: whole });
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return say('time.m', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return two(say('time.h', { hours }), minutes % 60 > 0 && say('time.m', { minutes: minutes % 60 }));
  const days = Math.floor(hours / 24);
  if (days >= 7) return say('time.days', { count: days });
  return two(say('time.d', { days }), hours % 24 > 0 && say('time.h', { hours: hours % 24 }));
}

function two(first: string, second: string | false): string {
  return second ? `${first} ${second}` : first;
}
