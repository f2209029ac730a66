import { z } from 'zod';

/** What notices are about: one's own clocks, those of others that need one, accounts that changed hands, the rest. */
export const topics = ['mine', 'team', 'handover', 'other'] as const;
export type Topic = (typeof topics)[number];

const each = z.strictObject({ mine: z.boolean(), team: z.boolean(), handover: z.boolean(), other: z.boolean() });

/** What somebody wants to be told, where and when. */
export const choiceShape = z.strictObject({
  app: each.meta({ description: 'What the bell tells' }),
  mail: each.meta({ description: 'What mails tell' }),
  when: z
    .enum(['daily', 'at-once', 'never'])
    .meta({ description: 'One mail a day with all of it, each as it comes, or no mails' }),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta({ description: 'When the daily mail comes, HH:MM where the person is' }),
  quiet: z.boolean().meta({ description: 'No mail outside working hours, no daily mail on a day off' }),
});

export type Choice = z.output<typeof choiceShape>;

/** What counts for somebody who has chosen nothing: all of it, and one mail on a working morning if there is something. */
export const usualChoice: Choice = {
  app: { mine: true, team: true, handover: true, other: true },
  mail: { mine: true, team: true, handover: true, other: true },
  when: 'daily',
  at: '08:30',
  quiet: true,
};

/** A stored choice, with the usual for whatever it doesn't say or no longer may. */
export const choiceOf = (stored: unknown): Choice => {
  const read = choiceShape.safeParse({ ...usualChoice, ...(stored as object | null) });
  return read.success ? read.data : usualChoice;
};

/** The topics that are told in the app, or by mail. */
export const toldIn = (where: Choice['app']): Topic[] => topics.filter((topic) => where[topic]);
