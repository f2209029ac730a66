import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { Renewal, Summary } from './queries.ts';
import type { RenewalSay } from './renewal-texts.ts';

/** What the words of a row are made with. */
export interface Wording {
  say: RenewalSay;
  format: Pick<Format, 'money' | 'percent' | 'change' | 'day' | 'when'>;
  now: number;
  bands: Summary['bands'];
  reasons: Summary['reasons'];
}

/** A local date as people write it here; noon, so that no zone makes another day of it. */
export const dayText = (day: string, { format, now }: Pick<Wording, 'format' | 'now'>): string =>
  format.day(`${day}T12:00:00Z`, now);

const shortDay = (at: number, { format, now }: Wording): string => format.day(at, now).replace(/^\S+ /, '');

export const reasonName = (key: string | null, { reasons }: Pick<Wording, 'reasons'>): string =>
  reasons.find((reason) => reason.key === key)?.name ?? key ?? '';

/** One reason why a renewal is at risk. */
export function riskWords(risk: Renewal['risks'][number], row: Renewal, { say, format, bands }: Wording): string {
  switch (risk.kind) {
    case 'late':
      return risk.days < 1
        ? say('risk.late-today', { title: risk.title })
        : say('risk.late', { title: risk.title, count: risk.days });
    case 'unhappy':
      return say('risk.unhappy', { score: risk.score });
    case 'falling':
      return say('risk.falling', { change: format.change(risk.change) });
    case 'low-band':
      return say('risk.low-band', {
        band: (bands.find(({ key }) => key === row.account.band)?.name ?? row.account.band ?? '').toLowerCase(),
      });
    case 'quiet':
      return risk.days === null ? say('risk.quiet-ever') : say('risk.quiet', { count: risk.days });
    case 'no-plan':
      return say('risk.no-plan');
  }
}

const renewedWords = (renewal: NonNullable<Renewal['renewal']>, { say, format }: Wording): string[] => {
  const days = renewal.daysEarly ?? 0;
  const when =
    days > 0
      ? say('row.renewed-early', { count: days })
      : days < 0
        ? say('row.renewed-late', { count: -days })
        : say('row.renewed-on');
  const to = renewal.plan && say('row.to-plan', { plan: renewal.plan, money: format.money(renewal.amount ?? 0) });
  return [when, ...(to ? [to] : [])];
};

const saidWords = (said: NonNullable<Renewal['said']>, wording: Wording): string[] => {
  const { say, now } = wording;
  if (said.says === 'no') return [say('row.said-no', { reason: reasonName(said.reason, wording) })];
  if (said.says === 'undecided') return [];
  const due = said.paysBy && Date.parse(`${said.paysBy}T23:59:59Z`);
  const day = said.paysBy ? dayText(said.paysBy, wording) : '';
  return [
    say('row.said-yes', { day: shortDay(said.at, wording) }),
    ...(due ? [say(due < now ? 'row.pay-late' : 'row.pays-by', { day })] : []),
  ];
};

/** The second line of a row: what became of it, what was said, why it is at risk, what is planned. */
export function rowWords(row: Renewal, wording: Wording): string[] {
  const { say, format, now } = wording;
  if (row.renewal) return renewedWords(row.renewal, wording);
  if (row.group === 'lost' && row.account.lostReason)
    return [say('row.left', { reason: reasonName(row.account.lostReason, wording) })];
  if (row.group === 'lost' && !row.said) return [say('row.left-unsaid')];
  const said = row.said ? saidWords(row.said, wording) : [];
  const risks = row.risks.map((risk) => riskWords(risk, row, wording));
  const passed = row.next !== null && row.next.at < now;
  const key = passed ? 'row.was' : row.next?.purpose === 'renewal' ? 'row.next-renewal' : 'row.next';
  const next = row.next ? [say(key, { when: format.when(row.next.at, now) })] : [];
  const last =
    risks.length > 0 || row.lastContactAt === null
      ? []
      : [say('row.last', { when: format.when(row.lastContactAt, now) })];
  const paid = row.paid ? [say('row.paid', { money: format.money(row.paid.amount) })] : [];
  return [...paid, ...said, ...risks, ...next, ...last];
}

/** When the term ends, counted from today. */
export const endWords = (days: number, say: RenewalSay): string =>
  days === 0 ? say('end.today') : days > 0 ? say('end.in', { count: days }) : say('end.ago', { count: -days });
