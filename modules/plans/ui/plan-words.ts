import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { PlanOf } from './queries.ts';
import type { PlansSay } from './plans-texts.ts';

interface Wording {
  say: PlansSay;
  format: Pick<Format, 'day' | 'when'>;
  now: number;
  /** The pack's name of a reason or a purpose; a key that it no longer knows stands for itself. */
  nameOf: (kind: 'reasons' | 'purposes', key: string) => string;
}

/** Why a row stands where it stands, in words. */
export function planWords({ standing, plan, excuse, lastContactAt }: PlanOf, wording: Wording): string {
  const { say, format, now, nameOf } = wording;
  if (standing === 'excused' && excuse) {
    const reason = nameOf('reasons', excuse.reason);
    return excuse.until === null
      ? say('row.excused-open', { reason })
      : say('row.excused', { reason, day: format.day(excuse.until - 1, now) });
  }
  if (standing === 'planned' && plan) {
    const about = plan.rule === 'call-back' ? say('row.call-back') : plan.purpose && nameOf('purposes', plan.purpose);
    const moved = plan.moves > 0 && say('row.moved', { day: format.day(plan.firstAt, now) });
    return [about, plan.agenda, moved].filter(Boolean).join(' · ');
  }
  if (plan) return say('row.passed', { when: format.when(plan.at, now) });
  return lastContactAt === null ? say('row.never') : say('row.spoken', { when: format.when(lastContactAt, now) });
}
