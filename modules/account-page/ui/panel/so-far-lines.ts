import type { Format } from '../../../../platform/ui/format/format-provider.tsx';
import type { AccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';

export interface SoFarLine {
  key: string;
  at: number;
  what: string;
  source?: string;
}

/** A call is one with the talk that was logged about it: within a quarter of an hour they stand for each other. */
const same_ms = 15 * 60_000;

/** The last things that happened with the account, newest last: talks, and calls that nobody logged. */
export function soFar(context: AccountContext, say: AccountSay, format: Format, count = 3): SoFarLine[] {
  const { interactions, calls, choices } = context;
  const nameOf = (list: readonly { key: string; name: string }[], key: string) =>
    list.find((one) => one.key === key)?.name ?? key;
  const talks = interactions.map((talk, index): SoFarLine => {
    const head = say('talk.line', {
      channel: nameOf(choices.channels, talk.channel),
      outcome: nameOf(choices.outcomes, talk.outcome).toLowerCase(),
    });
    const what = talk.note ? `${head}: ${talk.note}` : head;
    return {
      key: `talk ${talk.id} ${index}`,
      at: talk.at,
      what,
      ...(talk.late ? { source: say('panel.late-entry') } : {}),
    };
  });
  const alone = calls.filter((one) => !interactions.some(({ at }) => Math.abs(at - one.at) < same_ms));
  const rung = alone.map((one, index): SoFarLine => {
    const length = format.span(one.talkSeconds);
    const key =
      one.direction === 'in'
        ? one.talkSeconds > 0
          ? 'call.in'
          : 'call.missed'
        : one.talkSeconds > 0
          ? 'call.answered'
          : 'call.no-answer';
    return { key: `call ${one.at} ${index}`, at: one.at, what: say(key, { length }), source: say('panel.from-phone') };
  });
  return [...talks, ...rung]
    .sort((a, b) => b.at - a.at)
    .slice(0, count)
    .reverse();
}
