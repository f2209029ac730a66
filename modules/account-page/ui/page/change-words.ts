import type { Format } from '../../../../platform/ui/format/format-provider.tsx';
import type { AccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import type { Change } from '../timeline/queries.ts';

/** What the words of a change are made with. */
export interface ChangeWording {
  say: AccountSay;
  format: Format;
  now: number;
  bands: AccountContext['bands'];
  metric: string;
}

const nameOf = (key: string | null, { bands }: ChangeWording): string =>
  bands.find((band) => band.key === key)?.name ?? key ?? '';

/** What became what. */
export function changeTitle(change: Change, wording: ChangeWording): string {
  const { say } = wording;
  const { kind, from, to } = change;
  if (kind === 'happiness')
    return from === null ? say('change.happiness-first', { to }) : say('change.happiness', { from, to });
  return from === null
    ? say('change.band-first', { to: nameOf(to, wording) })
    : say('change.band', { from: nameOf(from, wording), to: nameOf(to, wording) });
}

/** What decided it: the reading and the bound that it crossed, or the talk in which it was said. */
export function changeReason(change: Change, wording: ChangeWording, purposeOf: (key: string) => string): string {
  const { say, format, metric } = wording;
  const { kind, talk, readings, threshold, up, from, to } = change;
  if (kind === 'happiness') {
    if (!talk) return '';
    const purpose = purposeOf(talk.what).toLowerCase();
    return talk.person ? say('change.said-by', { purpose, person: talk.person }) : say('change.said', { purpose });
  }
  const value = format.number(readings.at(-1)?.value ?? 0);
  if (threshold === null) return say('change.first-reading', { value, metric });
  return up
    ? say('change.over', { value, metric, threshold, band: nameOf(to, wording) })
    : say('change.under', { value, metric, threshold, band: lastLeft(change, wording) ?? nameOf(from, wording) });
}

/** Falling over several bands, the last bound is that of the band just above where it fell to. */
function lastLeft({ threshold }: Change, { bands }: ChangeWording): string | null {
  return bands.find((band) => band.from === threshold)?.name ?? null;
}
