import { expect, it } from 'vitest';
import { atOnceMail, digestMail, type MailGround } from './mail-words.ts';
import type { NoticeRead } from './read.ts';

const ground: MailGround = {
  to: 'asha@example.org',
  publicUrl: 'https://kept.example.org',
  zone: 'Asia/Kolkata',
  locale: 'en-GB',
};
const at = Date.parse('2026-11-20T09:30:00+05:30');
const notice = (text: string, more: Partial<NoticeRead> = {}): NoticeRead => ({
  ...{ id: text, at, kind: 'clock', topic: 'mine', text, account: null, commitment: null, about: null },
  ...{ programme: null, subject: null, owner: null, readAt: null, ...more },
});

it('is no mail when there is nothing', () => {
  expect(digestMail([], [], ground)).toBeNull();
  expect(atOnceMail([], ground)).toBeNull();
});

it('says in its subject how much there is, and what is due with its time where the reader is', () => {
  const due = [
    { title: 'Send the invoice', account: 'Lakeside', dueAt: at, late: true },
    { title: 'First contact', account: null, dueAt: at + 3_600_000, late: false },
  ];
  const mail = digestMail([notice('A promise runs out.', { account: { id: 'a', name: 'Lakeside' } })], due, ground)!;
  expect(mail.subject).toBe('Kept: 1 clock runs out today, 1 late, 1 notice');
  expect(mail.paragraphs[0]).toBe('Today\nlate  Send the invoice · Lakeside\nFri 10:30  First contact');
  expect(mail.paragraphs[1]).toBe('Since the last mail\nFri 09:30  A promise runs out.\n    Lakeside');
});

it('leads to what it is about, and says when there are more', () => {
  const mail = atOnceMail([notice('One.', { account: { id: 'a-1', name: 'Lakeside' } }), notice('Two.')], ground)!;
  expect(mail.subject).toBe('Kept: One. (and 1 more)');
  expect(mail.action!.url).toBe('https://kept.example.org/accounts/a-1');
});
