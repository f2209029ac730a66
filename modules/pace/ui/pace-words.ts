import type { Answer } from '../../../platform/http/client.ts';
import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { getPace } from '../index.ts';
import type { PaceSay } from './pace-texts.ts';

export type PaceRead = Answer<typeof getPace>;
type Reason = PaceRead['items'][number]['reason'];

/** What is needed, in one sentence; null where no target asks for anything. */
export function needWords({ need }: Pick<PaceRead, 'need'>, say: PaceSay, format: Format): string | null {
  const { kind, today, days_left, unit } = need;
  const write = (value: number): string =>
    unit === 'money' ? format.moneyShort(value) : unit === 'percent' ? format.percent(value) : format.number(value);
  const amount = write(need.amount ?? 0);
  switch (kind) {
    case 'none':
      return null;
    case 'met':
      return say('need.met');
    case 'in-a-row':
      return say('need.in-a-row', { count: need.amount ?? 0 });
    case 'limit':
    case 'over-limit':
      return say(`need.${kind}`, { amount });
    case 'more': {
      if (today === null) return say('need.more', { amount });
      if (days_left <= 1) return say('need.last-day', { amount });
      const days = Math.ceil(days_left);
      if (unit !== 'count') return say('need.today', { today: write(today), amount, days });
      if (today >= 1) return say('need.today', { today: write(Math.ceil(today - 1e-9)), amount, days });
      return say('need.every', { amount, count: Math.max(1, Math.floor(1 / today)) });
    }
  }
}

const lacking = ['verified', 'expectations-set', 'profile-created', 'rules-explained'] as const;
const noon = 'T12:00:00Z';

/** Why an account stands here. */
export function reasonWords(reason: Reason, say: PaceSay, format: Format): string {
  switch (reason.kind) {
    case 'move': {
      const { list, short, metric, to, trend, like, likeMoved } = reason;
      const words = { short, metric, to, trend: say(`trend.${trend}`), moved: likeMoved, n: like };
      return say(like > 0 ? `move.${list}` : `move.${list}-bare`, words);
    }
    case 'clock': {
      const { title, dueAt, late } = reason;
      if (dueAt === null) return say('clock.waits', { title });
      return say(late ? 'clock.late' : 'clock.due', { title, when: format.when(dueAt) });
    }
    case 'talk': {
      const { at, agenda, promised } = reason;
      const when = format.when(at);
      if (promised) return say('talk.promised', { when });
      return agenda ? say('talk.about', { when, agenda }) : say('talk.planned', { when });
    }
    case 'term': {
      const { plan, amount, currency, endsOn, saidYes, happiness } = reason;
      const day = format.day(Date.parse(endsOn + noon));
      const what = say(saidYes ? 'term.yes' : 'term.ends', { plan, money: format.money(amount, currency), day });
      return happiness === null ? what : say('term.happy', { what, score: happiness });
    }
    case 'lacking':
      return lackingWords(reason, say, format);
    case 'quiet':
      return reason.lastContactAt === null
        ? say('quiet.never')
        : say('quiet.since', { when: format.day(reason.lastContactAt) });
    case 'unhappy': {
      const when = reason.lastContactAt === null ? say('never') : format.day(reason.lastContactAt);
      return reason.irate || reason.happiness === null
        ? say('unhappy.irate', { when })
        : say('unhappy.score', { score: reason.happiness, when });
    }
  }
}

function lackingWords(reason: Extract<Reason, { kind: 'lacking' }>, say: PaceSay, format: Format): string {
  const known = lacking.find((one) => one === reason.aspect);
  const what =
    reason.aspect === 'trained'
      ? say('lacking.trained', { modules: reason.modules, all: reason.allModules })
      : say(known ? `lacking.${known}` : 'lacking.other');
  return reason.dueAt === null ? what : say('lacking.due', { what, when: format.when(reason.dueAt) });
}

/** Where all of them stand. */
export function pageOf({ kind, measure }: PaceRead): string | null {
  if (kind === 'moves') return `/interventions?view=${measure === 'high_to_low_percent' ? 'down' : 'up'}`;
  if (kind === 'terms') return '/renewals';
  return kind === 'talks' ? '/' : null;
}
