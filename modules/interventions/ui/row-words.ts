import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { InterventionSay } from './intervention-texts.ts';
import type { InterventionRow, Interventions } from './queries.ts';

/** What the words of a row are made with. */
export interface RowWording {
  say: InterventionSay;
  format: Format;
  data: Pick<Interventions, 'list' | 'metric' | 'to' | 'modules'> & { over: boolean };
}

/** Words about talks need so many like accounts that were talked with. */
const LEAST_TALKED = 5;

/** Why a row stands where it stands: what its use lies away, its trend, and what those like it did. */
export function reasonOf(row: InterventionRow, wording: RowWording): string {
  const { say, data } = wording;
  if (row.state === 'lost') return say('why.lost');
  if (row.use.length === 0) return say('why.unread');
  const words = {
    short: row.short,
    metric: data.metric,
    to: data.to.key,
    trend: say(`trend.${row.trend}`),
  };
  const where = row.state === 'moved' ? say(`why.moved-${data.list}`, words) : say(`why.${data.list}`, words);
  return data.over ? where : `${where}; ${likeWords(row, wording)}`;
}

function likeWords({ like, alike, chance, state }: InterventionRow, { say, data: { list } }: RowWording): string {
  const { n, moved, talked, talkedMoved } = like;
  if (alike === 'nothing') return say(chance === 0 || chance === 1 ? 'why.no-more' : 'why.guess');
  if (state === 'moved')
    return list === 'up' ? say('why.like-stayed', { moved, n }) : say('why.like-stayed-down', { back: n - moved, n });
  if (list === 'down') return say('why.like-down', { moved, n });
  if (talked < LEAST_TALKED) return say('why.like', { moved, n });
  if (talked === n) return say('why.like-all-talked', { moved, n });
  return say('why.like-talked', { moved, n, talked, talkedMoved });
}

/** The figure at a row's right end, and what it is the chance of. */
export function endOf({ state, chance }: InterventionRow, { say, format, data }: RowWording): [string, string] {
  if (state === 'lost') return ['–', say('end.lost')];
  const { list, over } = data;
  if (over) {
    const key =
      state === 'moved' ? (list === 'up' ? 'end.moved' : 'end.dropped') : list === 'up' ? 'end.not' : 'end.stayed';
    return ['', say(key)];
  }
  const key = state === 'moved' ? (list === 'up' ? 'end.stay' : 'end.back') : list === 'up' ? 'end.likely' : 'end.drop';
  return [percentOf(chance, format), say(key)];
}

/** Whole percents, and never quite nothing or all while it is open. */
export const percentOf = (chance: number, format: Format): string =>
  chance > 0 && chance < 0.01
    ? `< ${format.percent(0.01)}`
    : chance > 0.99 && chance < 1
      ? `> ${format.percent(0.99)}`
      : format.percent(chance);
