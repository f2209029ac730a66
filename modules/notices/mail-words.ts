import type { Message } from '../../platform/mail/index.ts';
import type { NoticeRead } from './read.ts';

/** What is due today, for the daily mail. */
export interface DueLine {
  title: string;
  account: string | null;
  /** Epoch milliseconds. */
  dueAt: number;
  late: boolean;
}

export interface MailGround {
  to: string;
  publicUrl: string;
  zone: string;
  locale: string;
}

const MOST_LINES = 25;

const timed = (at: number, { zone, locale }: MailGround): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** One notice as a line: what, about what, whose, and when it was said. */
export const noticeLine = (notice: NoticeRead, ground: MailGround): string => {
  const { text, about, account, owner, at } = notice;
  const more = [account?.name, about, owner].filter((each) => each && !text.includes(each)).join(' · ');
  return `${timed(at, ground)}  ${text}${more ? `\n    ${more}` : ''}`;
};

const more = (all: number): string => (all > MOST_LINES ? `\nand ${all - MOST_LINES} more` : '');

/** The address that a notice leads to. */
export const pathOf = ({ account }: NoticeRead): string => (account ? `/accounts/${account.id}` : '/');

/** The daily mail; null when there is nothing to say. */
export const digestMail = (
  notices: readonly NoticeRead[],
  due: readonly DueLine[],
  ground: MailGround,
): Message | null => {
  if (notices.length === 0 && due.length === 0) return null;
  const late = due.filter((line) => line.late).length;
  const subject = [
    due.length > late && `${count(due.length - late, 'clock runs', 'clocks run')} out today`,
    late > 0 && `${late} late`,
    notices.length > 0 && count(notices.length, 'notice', 'notices'),
  ].filter(Boolean);
  const lines = due
    .slice(0, MOST_LINES)
    .map(({ title, account, dueAt, late: over }) =>
      [over ? 'late' : timed(dueAt, ground), [title, account].filter(Boolean).join(' · ')].join('  '),
    );
  return {
    to: ground.to,
    subject: `Kept: ${subject.join(', ')}`,
    paragraphs: [
      ...(due.length > 0 ? [`Today\n${lines.join('\n')}${more(due.length)}`] : []),
      ...(notices.length > 0
        ? [
            `Since the last mail\n${notices
              .slice(0, MOST_LINES)
              .map((notice) => noticeLine(notice, ground))
              .join('\n')}${more(notices.length)}`,
          ]
        : []),
      `You choose what comes by mail, and when: ${ground.publicUrl}/settings/notices`,
    ],
    action: { label: 'Open Today', url: `${ground.publicUrl}/` },
  };
};

/** A mail for what has just been said; several at once are one mail. */
export const atOnceMail = (notices: readonly NoticeRead[], ground: MailGround): Message | null => {
  const [first] = notices;
  if (!first) return null;
  return {
    to: ground.to,
    subject: `Kept: ${first.text}${notices.length > 1 ? ` (and ${notices.length - 1} more)` : ''}`,
    paragraphs: [
      notices
        .slice(0, MOST_LINES)
        .map((notice) => noticeLine(notice, ground))
        .join('\n') + more(notices.length),
      `You choose what comes by mail, and when: ${ground.publicUrl}/settings/notices`,
    ],
    action: { label: 'Look at it', url: `${ground.publicUrl}${pathOf(first)}` },
  };
};
