import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { OnboardingSay } from './onboarding-texts.ts';
import type { Way } from './queries.ts';

const day_ms = 86_400_000;

/** The day of the way in, the first one being 1. */
export const dayOfWay = (startedAt: number, now: number): number => Math.floor((now - startedAt) / day_ms) + 1;

/** One thing that holds an onboarding up. */
export function stuckWords(stuck: Way['stuck'][number], say: OnboardingSay): string {
  if (stuck.kind === 'unreached') return say('stuck.unreached', { talks: stuck.talks });
  if (stuck.kind === 'quiet') return say('stuck.quiet', { count: stuck.days });
  const { title, days, more } = stuck;
  const late = days < 1 ? say('stuck.late-today', { title }) : say('stuck.late', { title, count: days });
  return more > 0 ? `${late} ${say('stuck.more', { count: more })}` : late;
}

/** The second line of a row: what holds it up, what is left, what is planned. */
export function wayWords(
  way: Way,
  { say, format, now }: { say: OnboardingSay; format: Pick<Format, 'when'>; now: number },
): string[] {
  const stuck = way.stuck.map((one) => stuckWords(one, say));
  const missing =
    stuck.length === 0 && way.missingModules.length > 0
      ? [say('row.missing', { count: way.missingModules.length })]
      : [];
  const next = way.next ? [say('row.next', { when: format.when(way.next.at, now) })] : [];
  return [...stuck, ...missing, ...next];
}
