import { z } from 'zod';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { nextPlan } from './facts.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(4_000);
const instant = z.iso.datetime({ offset: true });

/** What a person types after a talk: one form, several facts. */
export const logForm = z.strictObject({
  /** Made by the client, so that sending the same talk twice counts once. */
  id: z.uuid(),
  account: z.uuid().meta({ description: 'The account’s id' }),
  happenedAt: instant,
  channel: key,
  purpose: key,
  outcome: key,
  minutes: z.number().min(0).max(1_440).nullish(),
  happiness: z.number().int().min(1).max(5).nullish(),
  note: text.default(''),
  help: text.nullish(),
  next: nextPlan.nullish(),
  noNextBecause: text.nullish(),
  promises: z
    .array(
      z.strictObject({
        text: text.min(1),
        by: instant,
        /** Whether we promised them, or they promised us. */
        direction: z.enum(['to-customer', 'from-customer']).default('to-customer'),
      }),
    )
    .max(10)
    .default([]),
  /** Promises that this talk fulfils, by their keys. */
  kept: z.array(key).max(20).default([]),
  milestones: z
    .array(z.enum(['verified', 'expectations-set', 'profile-created', 'rules-explained', 'trained', 'converted']))
    .max(6)
    .default([]),
  trainings: z
    .array(z.strictObject({ trainee: text.min(1), module: key }))
    .max(20)
    .default([]),
});

export type LogForm = z.output<typeof logForm>;

/** Whom the talk was with and by whom, as the ledger's keys. */
export interface LogSubject {
  accountKey: string;
  personKey: string;
  actor: string;
}

/** The facts that a logged talk stands for. Each has an id of its own under the talk's, so that repeats count once. */
export const factsOfLog = (form: LogForm, { accountKey: account, personKey: person, actor }: LogSubject): NewFact[] => {
  const happenedAt = Date.parse(form.happenedAt);
  const fact = (type: string, part: string, payload: Record<string, unknown>): NewFact => ({
    type,
    happenedAt,
    source: 'kept',
    externalId: `log/${form.id}${part}`,
    channel: 'screen',
    actor,
    payload: { account, person, ...payload },
  });
  const { channel, purpose, outcome, minutes, happiness, note, help, next } = form;
  return [
    fact('interaction.logged', '', {
      channel,
      purpose,
      outcome,
      minutes: minutes ?? null,
      happiness: happiness ?? null,
      note,
      help: help ?? null,
      next: next ?? null,
      no_next_because: form.noNextBecause ?? null,
    }),
    ...form.promises.map((promise, i) =>
      fact('promise.made', `/promise/${i}`, { promise: `${form.id}/${i}`, ...promise }),
    ),
    ...form.kept.map((promise) => fact('promise.kept', `/kept/${promise}`, { promise })),
    ...form.milestones.map((milestone) => fact('milestone.reached', `/milestone/${milestone}`, { milestone })),
    ...form.trainings.map((training, i) => fact('training.given', `/training/${i}`, training)),
  ];
};
